package io.handrail.benchmarks.coldstart;

import io.handrail.benchmarks.handlers.HttpByHand;
import io.handrail.benchmarks.handlers.HttpHandrail;
import io.handrail.benchmarks.handlers.HttpHandrailLambdas;
import io.handrail.benchmarks.handlers.Order;
import io.handrail.testing.Events;
import java.util.List;

/** Functions behind an HTTP API, which read an order and answer its receipt, and which have nine further routes. */
final class HttpCandidates {

    private HttpCandidates() {}

    static List<Candidate> all() {
        List<String> handrail = List.of("handrail-core", "handrail-web", "gson", "jspecify");
        String event = Events.httpApi()
                .post("/api/orders?dry=true")
                .header("accept", "application/json")
                .header("user-agent", "benchmark")
                .cookie("session", "abc")
                .json(Order.SAMPLE)
                .json();
        return List.of(
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
                        event));
    }
}
