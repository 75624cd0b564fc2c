package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.streams.firehose.FirehoseChainHandler;
import io.handrail.streams.firehose.enrich.Enricher;
import io.handrail.streams.log.AccessLog;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** All kinds of steps in one chain, under the handler that runs them. */
class WholeChainTest {

    private static final ConcurrentLinkedQueue<Set<String>> ASKED = new ConcurrentLinkedQueue<>();

    /** Access logs that a log group's subscription delivers, with the names of the networks they came from. */
    public static final class Chain extends FirehoseChainHandler<byte[], byte[]> {

        public Chain() {
            super(LogSubscription.create()
                    .then(FieldParser.of("message", TextFormat.accessLog(AccessLog.standard()))
                            .onMalformed(Fate.DROP))
                    .then(Enricher.of("message.host", "network", (keys, context) -> {
                        ASKED.add(keys);
                        return Map.of("10.0.0.1", Map.of("name", "office"));
                    }))
                    .then(JsonNormalizer.builder()
                            .only("logGroup", "message.path", "message.status", "network.name")
                            .flatten("_")
                            .build())
                    .then(MetadataAdder.create().with("shard", MetadataAdder.Source.SHARD_ID))
                    .then(PartitionKeys.create().field("group", "logGroup"))
                    .then(NewlineDelimited.json()));
        }
    }

    private static String message(String host, String path) {
        return "{\"id\":\"1\",\"timestamp\":1,\"message\":\"" + host + " - - [10/Oct/2000:13:55:36 +0000] \\\"GET "
                + path + " HTTP/1.1\\\" 200 5\"}";
    }

    private static byte[] subscription(String type, String... events) throws Exception {
        return LogSubscriptionTest.gzip("{\"messageType\":\"" + type + "\",\"logGroup\":\"g/1\",\"logEvents\":["
                + String.join(",", events) + "]}");
    }

    @Test
    void logEventsOfASubscriptionComeOutAsLinesOfEnrichedJson() throws Exception {
        String event = Events.firehose()
                .fromKinesis("logs")
                .record(subscription(
                        "DATA_MESSAGE",
                        message("10.0.0.1", "/a"),
                        "{\"id\":\"2\",\"timestamp\":1,\"message\":\"no line\"}",
                        message("::1", "/b")))
                .record(subscription("CONTROL_MESSAGE", "{\"message\":\"CWL CONTROL MESSAGE\"}"))
                .record("no gzip")
                .record(subscription("DATA_MESSAGE", message("10.0.0.1", "/c")))
                .json();

        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Chain.class, Map.of())) {
            InvocationResult result = runtime.invoke(event);

            JsonArray records =
                    JsonParser.parseString(result.payload()).getAsJsonObject().getAsJsonArray("records");
            List<String> results = new ArrayList<>();
            records.forEach(
                    record -> results.add(record.getAsJsonObject().get("result").getAsString()));
            assertThat(results).containsExactly("Ok", "Dropped", "ProcessingFailed", "Ok");
            assertThat(text(records.get(0).getAsJsonObject())).isEqualTo("""
                    {"logGroup":"g/1","message_path":"/a","message_status":200,"network_name":"office","shard":"shardId-000000000000"}
                    {"logGroup":"g/1","message_path":"/b","message_status":200,"shard":"shardId-000000000000"}
                    """);
            assertThat(text(records.get(3).getAsJsonObject())).contains("/c", "office");
            assertThat(records.get(0).getAsJsonObject().get("metadata"))
                    .hasToString("{\"partitionKeys\":{\"group\":\"g_1\"}}");
            assertThat(ASKED).containsExactly(Set.of("10.0.0.1", "::1"));
        }
    }

    private static String text(JsonObject record) {
        return new String(Base64.getDecoder().decode(record.get("data").getAsString()), StandardCharsets.UTF_8);
    }
}
