package io.handrail.benchmarks.coldstart;

import io.handrail.benchmarks.handlers.Order;
import java.util.List;

/**
 * A function to be started.
 *
 * @param shape what it does; candidates of a shape are compared with the first of it
 * @param name its name in the table
 * @param handler its class, from this module's jar
 * @param folder where its jars are, below this module's target folder
 * @param jars the beginnings of the names of the jars that it comes with
 * @param event what it is invoked with
 */
record Candidate(String shape, String name, String handler, String folder, List<String> jars, String event) {

    private static final String PACKAGE = "io.handrail.benchmarks.handlers.";

    /** The function that does nothing, under all shapes. */
    static final Candidate NO_OP = new Candidate("none", "no-op stream handler", PACKAGE + "NoOp", List.of(), "{}");

    /** Has the client load its own JSON serializer, for an archive with it. */
    static final Candidate SERIALIZER =
            new Candidate("none", "serializer", PACKAGE + "Training", List.of(), "{\"a\":[1,true,null,\"b\"]}");

    /** With jars of this module's dependencies. */
    Candidate(String shape, String name, String handler, List<String> jars, String event) {
        this(shape, name, handler, "jars", jars, event);
    }

    static List<Candidate> all(String s3Event) {
        List<String> handrail = List.of("handrail-core", "gson", "jspecify");
        return List.of(
                NO_OP,
                new Candidate(
                        "S3 event",
                        "by hand",
                        PACKAGE + "S3ByHand",
                        List.of("aws-lambda-java-events", "joda-time"),
                        s3Event),
                new Candidate(
                        "S3 event",
                        "Handrail",
                        PACKAGE + "S3Handrail",
                        List.of("handrail-core", "handrail-s3", "gson", "jspecify"),
                        s3Event),
                new Candidate("JSON event", "by hand (bean)", PACKAGE + "OrderByHand", List.of(), Order.SAMPLE),
                new Candidate("JSON event", "Handrail (record)", PACKAGE + "OrderHandrail", handrail, Order.SAMPLE),
                new Candidate("JSON event", "Gson (record)", PACKAGE + "OrderGson", List.of("gson"), Order.SAMPLE),
                new Candidate(
                        "JSON event",
                        "databind (record)",
                        PACKAGE + "OrderDatabind",
                        List.of("jackson-"),
                        Order.SAMPLE));
    }
}
