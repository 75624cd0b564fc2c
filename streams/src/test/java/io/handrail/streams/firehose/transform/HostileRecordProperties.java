package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.streams.log.AccessLog;
import io.handrail.testing.TestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a record holds, a chain answers for it: Ok, Dropped or Failed, and neither throws nor hangs. */
class HostileRecordProperties {

    private static final JsonNormalizer NORMALIZER = TransformSnippets.normalizer(new byte[16]);

    private static final List<FirehoseTransformer<byte[], byte[]>> CHAINS = List.of(
            ParseStep.json()
                    .then(NORMALIZER)
                    .then(PartitionKeys.create().field("k", "a", "none"))
                    .then(NewlineDelimited.json()),
            ParseStep.accessLog(AccessLog.standard()).onMalformed(Fate.KEEP).then(NewlineDelimited.json()),
            ParseStep.of(CsvFormat.of("a").column("b", CsvFormat.Type.NUMBER))
                    .onMalformed(Fate.DROP)
                    .then(NewlineDelimited.json()),
            LogSubscription.create().then(NORMALIZER).then(NewlineDelimited.text("message")));

    @Property(tries = 400)
    void anyBytesEndInAnAnswer(@ForAll byte[] data) throws Exception {
        answered(data);
    }

    @Property(tries = 600)
    void anythingThatLooksLikeARecordEndsInAnAnswer(@ForAll("texts") String text) throws Exception {
        answered(text.getBytes(StandardCharsets.UTF_8));
        answered(LogSubscriptionTest.gzip(text));
    }

    @Property(tries = 300)
    void packedDataDamagedAnywhereEndsInAnAnswer(@ForAll("damaged") byte[] data) throws Exception {
        answered(data);
    }

    private static void answered(byte[] data) throws Exception {
        for (FirehoseTransformer<byte[], byte[]> chain : CHAINS) {
            List<Transformed<byte[]>> results =
                    chain.transformAll(List.of(FirehoseRecord.of("r", data)), TestContext.create());
            assertThat(results).hasSize(1);
            if (results.get(0) instanceof Transformed.Ok<byte[]> ok) {
                assertThat(ok.data()).endsWith('\n');
                assertThat(ok.data().length).isLessThan(100_000 + 100 * data.length);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\\",
                        "\n",
                        "\"a\":",
                        "\"ts\":",
                        "1e999",
                        "1763892000",
                        "-0",
                        "null",
                        "true",
                        "\"user\":{\"email\":",
                        "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{",
                        "\"message\":",
                        "\ud83d",
                        "\u0000",
                        " ",
                        "x")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<byte[]> damaged() throws IOException {
        byte[] good = LogSubscriptionTest.gzip(
                "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"1\",\"timestamp\":1,\"message\":\"a\"}]}");
        return Combinators.combine(
                        Arbitraries.integers().between(0, good.length - 1),
                        Arbitraries.bytes(),
                        Arbitraries.integers().between(1, good.length))
                .as((at, value, length) -> {
                    byte[] bad = good.clone();
                    bad[at] = value;
                    return Arrays.copyOf(bad, length);
                });
    }

    /** Deep enough to end a recursion in a StackOverflowError, if there were one without a limit. */
    @Test
    void nestingWithoutEndFails() throws Exception {
        for (String open : new String[] {"{\"a\":", "[", "{\"a\":["}) {
            answered(open.repeat(200_000).getBytes(StandardCharsets.UTF_8));
            answered(("{\"a\":" + open.repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
