package io.handrail.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a handler has the JVM load until its first answer, under AWS's runtime client. Counts classes, not time. */
class ColdPathIT {

    /** More than these beyond a handler that does nothing, and the first invocation gets slower for everyone. */
    private static final int EVENT_BY_HAND = 60;

    /** Without the JDK's: what Java's reflection loads for type arguments and constructors differs from JDK to JDK. */
    private static final int EVENT_OF_RECORDS = 55;

    /** The same with the batch around, and each image read as attributes before it is bound. */
    private static final int CHANGES_OF_RECORDS = 86;

    /** With the engine of batches and a record of the user's inside of each record. */
    private static final int EVENT_OF_A_STREAM = 80;

    /** The same of Kafka. */
    private static final int BATCH_OF_KAFKA = 79;

    /** The same with the state of a window read, folded and written. */
    private static final int EVENT_OF_A_WINDOW = 98;

    /** The same with the engine of batches, the user's type being text. */
    private static final int BATCH_OF_TEXT = 56;

    /** The same with two envelopes around records. */
    private static final int ENVELOPES_OF_RECORDS = 82;

    /** Event, routes, a filter and the answer, with the codec for a body of the user's own type. */
    private static final int REQUEST_OF_RECORDS = 105;

    private static final String ORDER =
            "{\"id\":\"o-1\",\"lines\":[{\"sku\":\"A\",\"quantity\":2,\"price\":1.50}],\"tags\":{\"a\":\"b\"}}";

    @TempDir
    Path temp;

    @BeforeEach
    void runtimeClientRunsHere() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
    }

    @Test
    void anEventOfS3StaysOnTheColdPath() throws Exception {
        Set<String> beyond =
                beyondNoOp(loadedBy("S3", Events.s3().bucket("b").key("a b.jpg").json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).hasSizeLessThanOrEqualTo(EVENT_BY_HAND);
    }

    @Test
    void aRequestWithABodyStaysOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(
                loadedBy("Website", Events.httpApi().post("/orders").json(ORDER).json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(REQUEST_OF_RECORDS);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestWithoutABodyStaysOnTheColdPath(String event) throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy("Website", event));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        // Tags and compression are for answers that have to do with them.
        assertThat(beyond)
                .noneMatch(type ->
                        type.startsWith("java.util.zip.Deflater") || type.startsWith("java.security.MessageDigest"));
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(REQUEST_OF_RECORDS);
    }

    static List<String> requests() {
        return List.of(
                Events.httpApi().get("/orders/7?x=1").cookie("a", "b").json(),
                Events.restApi().get("/orders/7?x=1").json(),
                Events.albMultiValue().get("/orders/7?x=1").json());
    }

    @Test
    void aWindowStaysOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy(
                "OrderWindow",
                Events.window(Events.kinesis().record("p", ORDER).json())
                        .state("{\"A\":1}")
                        .json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(EVENT_OF_A_WINDOW);
    }

    @Test
    void recordsOfKafkaStayOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy(
                "Kafka",
                Events.kafka()
                        .key("k")
                        .value(ORDER)
                        .header("h", "v")
                        .and()
                        .tombstone()
                        .json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(BATCH_OF_KAFKA);
    }

    @Test
    void anEventOfRecordsStaysOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy("Orders", ORDER));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(EVENT_OF_RECORDS);
    }

    @Test
    void batchesWithFailuresAndOrderStayOnTheColdPath() throws Exception {
        assertThat(beyondNoOp(loadedBy("Shard", "[\"a1\",\"b1\",\"a2!\",\"b2\"]")))
                .filteredOn(ColdPathIT::isHeavy)
                .isEmpty();
        assertThat(beyondNoOp(loadedBy("Shard", "[\"all\",\"a1!\",\"a2!\"]")))
                .filteredOn(ColdPathIT::isHeavy)
                .isEmpty();
    }

    @Test
    void anEventOfKinesisStaysOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy(
                "Clicks", Events.kinesis().record("k", ORDER).record("k", ORDER).json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        // Aggregated and packed records are for those who have them.
        assertThat(beyond).noneMatch(type -> type.startsWith("java.util.zip.Inflater") || type.contains("KplIndex"));
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(EVENT_OF_A_STREAM);
    }

    @Test
    void aTickOfAScheduleStaysOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy(
                "Nightly",
                "{\"version\":\"0\",\"id\":\"1\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\","
                        + "\"account\":\"123456789012\",\"time\":\"2026-11-23T10:00:00Z\",\"region\":\"eu-west-1\","
                        + "\"resources\":[\"arn:aws:events:eu-west-1:123456789012:rule/nightly\"],\"detail\":{}}"));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(EVENT_OF_RECORDS);
    }

    @Test
    void changesOfATableStayOnTheColdPath() throws Exception {
        Map<String, Object> line = Map.of("sku", "A", "quantity", 2, "price", new BigDecimal("1.50"));
        Set<String> beyond = beyondNoOp(loadedBy(
                "Changes",
                Events.dynamoDb()
                        .modify(Map.of("id", "o-1"), Map.of("id", "o-1", "lines", List.of(line)))
                        .json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(CHANGES_OF_RECORDS);
    }

    @Test
    void messagesOfAQueueStayOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy(
                "Queue", Events.sqs().attribute("colour", "red").and().body("b").json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(BATCH_OF_TEXT);
    }

    @Test
    void messagesOfAKnownTypeNeedNoReflection() throws Exception {
        Set<String> beyond = beyondNoOp(
                loadedBy("TextQueue", Events.sqs().body("a").and().body("b").json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).noneMatch(type -> type.startsWith("sun.reflect.generics."));
        assertThat(beyond).hasSizeLessThanOrEqualTo(EVENT_BY_HAND);
    }

    @Test
    void messagesInEnvelopesStayOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(loadedBy(
                "QueueOfOrders",
                Events.sqs()
                        .body(ORDER)
                        .attribute("colour", "red")
                        .fromEventBridge("com.example.orders", "Order Placed")
                        .fromTopic("orders")
                        .json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(ENVELOPES_OF_RECORDS);
    }

    @Test
    void anEventOfFirehoseStaysOnTheColdPath() throws Exception {
        Set<String> beyond = beyondNoOp(
                loadedBy("Delivery", Events.firehose().record("a").record("b").json()));
        assertThat(beyond).filteredOn(ColdPathIT::isHeavy).isEmpty();
        assertThat(beyond).filteredOn(type -> !isOfTheJdk(type)).hasSizeLessThanOrEqualTo(EVENT_OF_RECORDS);
    }

    private Set<String> beyondNoOp(Set<String> loaded) throws IOException {
        Set<String> beyond = new TreeSet<>(loaded);
        beyond.removeAll(loadedBy("NoOp", "{}"));
        return beyond;
    }

    private Set<String> loadedBy(String handler, String event) throws IOException {
        Path log = temp.resolve(handler + ".log");
        try (LambdaRuntime runtime = LambdaRuntime.forked("io.handrail.house.handlers." + handler)
                .jvmOptions("-Xlog:class+load=info:file=" + log)
                .start()) {
            InvocationResult result = runtime.invoke(event);
            assertThat(result.isError()).as(result.payload()).isFalse();
        }
        Set<String> classes = new TreeSet<>();
        for (String line : Files.readAllLines(log)) {
            int source = line.indexOf(" source: ");
            if (source > 0) {
                // "[0.012s][info][class,load] java.lang.Object source: shared objects file"
                String type = line.substring(line.lastIndexOf("] ", source) + 2, source);
                // Hidden classes have a name of their own in every run.
                classes.add(type.replaceFirst("(/|\\$\\$Lambda).*", ""));
            }
        }
        return classes;
    }

    private static boolean isOfTheJdk(String type) {
        return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
    }

    private static boolean isHeavy(String type) {
        return type.startsWith("org.joda.time.")
                || type.startsWith("com.fasterxml.jackson.")
                || type.startsWith("software.amazon.awssdk.services.")
                || type.startsWith("org.slf4j.")
                || type.startsWith("java.util.logging.")
                || type.startsWith("java.net.http.")
                || type.equals(
                        "java.time.format.DateTimeFormatterBuilder") // the formatter itself is loaded unused on 25
                // The first equals or hashCode of a record whose own is generated: 20 to 50 ms.
                || type.equals("java.lang.runtime.ObjectMethods")
                // The first lambda of our own: 10 to 30 ms.
                || type.equals("java.lang.invoke.InnerClassLambdaMetafactory")
                || type.equals("java.util.ServiceLoader");
    }
}
