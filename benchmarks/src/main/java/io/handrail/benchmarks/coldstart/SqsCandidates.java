package io.handrail.benchmarks.coldstart;

import io.handrail.benchmarks.handlers.Order;
import io.handrail.benchmarks.handlers.SqsOrdersByHand;
import io.handrail.benchmarks.handlers.SqsOrdersHandrail;
import io.handrail.benchmarks.handlers.SqsTextByHand;
import io.handrail.benchmarks.handlers.SqsTextHandrail;
import io.handrail.testing.Events;
import io.handrail.testing.SqsEventBuilder;
import java.util.List;

/** Functions of a queue, invoked with ten messages. */
final class SqsCandidates {

    private static final int MESSAGES = 10;

    private SqsCandidates() {}

    static List<Candidate> all() {
        List<String> handrail = List.of("handrail-core", "handrail-streams", "gson", "jspecify");
        String text = event("A message of some words, as people write them.");
        String orders = event(Order.SAMPLE);
        return List.of(
                new Candidate(
                        "SQS, text",
                        "by hand",
                        SqsTextByHand.class.getName(),
                        List.of("aws-lambda-java-events", "joda-time"),
                        text),
                new Candidate("SQS, text", "Handrail", SqsTextHandrail.class.getName(), handrail, text),
                new Candidate(
                        "SQS, JSON",
                        "by hand (databind, record)",
                        SqsOrdersByHand.class.getName(),
                        List.of("aws-lambda-java-events", "joda-time", "jackson-"),
                        orders),
                new Candidate("SQS, JSON", "Handrail (record)", SqsOrdersHandrail.class.getName(), handrail, orders));
    }

    private static String event(String body) {
        SqsEventBuilder event = Events.sqs().queue("orders").body(body).attribute("channel", "web");
        for (int i = 1; i < MESSAGES; i++) {
            event.and();
        }
        return event.json();
    }
}
