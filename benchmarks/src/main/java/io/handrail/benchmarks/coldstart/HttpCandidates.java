package io.handrail.benchmarks.coldstart;

import io.handrail.benchmarks.handlers.HttpByHand;
import io.handrail.benchmarks.handlers.HttpHandrail;
import io.handrail.benchmarks.handlers.HttpHandrailLambdas;
import io.handrail.benchmarks.handlers.Order;
import io.handrail.testing.Events;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Functions behind an HTTP API, which read an order and answer its receipt, and which have nine further routes. */
final class HttpCandidates {

    private HttpCandidates() {}

    /** @param target this module's target folder, where frameworks are, too, if the profile {@code peers} has built them */
    static List<Candidate> all(Path target) {
        List<String> handrail = List.of("handrail-core", "handrail-web", "gson", "jspecify");
        String event = Events.httpApi()
                .post("/api/orders?dry=true")
                .header("accept", "application/json")
                .header("user-agent", "benchmark")
                .cookie("session", "abc")
                .json(Order.SAMPLE)
                .json();
        List<Candidate> all = new ArrayList<>(List.of(
                new Candidate(
                        "HTTP API",
                        "by hand (databind, record)",
                        HttpByHand.class.getName(),
                        List.of("aws-lambda-java-events", "joda-time", "jackson-"),
                        event),
                new Candidate(
                        "HTTP API", "Handrail, routes are classes", HttpHandrail.class.getName(), handrail, event),
                new Candidate(
                        "HTTP API",
                        "Handrail, routes are lambdas",
                        HttpHandrailLambdas.class.getName(),
                        handrail,
                        event)));
        peer(
                all,
                target,
                "serverless-java-container",
                "aws-serverless-java-container, Jersey",
                "io.handrail.benchmarks.peers.OrdersJersey",
                event);
        peer(
                all,
                target,
                "spring-cloud-function",
                "Spring Cloud Function, one function and no routes",
                "org.springframework.cloud.function.adapter.aws.FunctionInvoker",
                event);
        return all;
    }

    private static void peer(
            List<Candidate> all, Path target, String project, String name, String handler, String event) {
        String folder = "peers/" + project + "/target/jars";
        if (Files.isDirectory(target.resolve(folder))) {
            all.add(new Candidate("HTTP API", name, handler, folder, List.of(""), event));
        }
    }
}
