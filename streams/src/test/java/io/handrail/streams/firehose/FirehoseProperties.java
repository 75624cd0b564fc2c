package io.handrail.streams.firehose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.json.Json;
import io.handrail.streams.firehose.internal.FirehoseResponseWriter;
import io.handrail.testing.TestContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FirehoseProperties {

    /** Each record says how large it becomes, and what key it has. */
    private static final class Grow extends FirehoseTransformHandler<String, byte[]> {

        Grow(Reingestion reingestion) {
            super(reingestion);
        }

        @Override
        protected Transformed<byte[]> transform(FirehoseRecord<String> record, Context context) {
            String[] parts = record.data().split(" ", 2);
            int size = Integer.parseInt(parts[0]);
            return size < 0
                    ? Transformed.dropped()
                    : Transformed.ok(new byte[size], Map.of("key", parts[1], parts[1], "\u2028<&\ud83d\ude00"));
        }
    }

    private static final class Anything extends FirehoseTransformHandler<byte[], String> {

        @Override
        protected Transformed<String> transform(FirehoseRecord<byte[]> record, Context context) {
            return Transformed.ok(new String(record.data(), UTF_8));
        }
    }

    @Property(tries = 60)
    void theAnswerFitsAndEveryRecordIsInItOnceOrWentBackAsItCame(
            @ForAll("sizes") List<Integer> sizes, @ForAll("texts") String text) throws Exception {
        List<FirehoseEvent.Entry> entries = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            entries.add(entry(text + i, (sizes.get(i) + " k" + text).getBytes(UTF_8)));
        }
        List<FirehoseRecord<byte[]>> back = new ArrayList<>();
        FirehoseResponse response = new Grow(Taking.into(back)).handle(event(entries), TestContext.create());

        assertThat(bytes(response)).isLessThanOrEqualTo(FirehoseTransformHandler.MAX_ANSWER_BYTES);
        assertThat(response.records()).hasSameSizeAs(entries);
        int next = 0;
        boolean progress = false;
        for (int i = 0; i < entries.size(); i++) {
            FirehoseResponse.Entry answered = response.records().get(i);
            FirehoseEvent.Entry entry = entries.get(i);
            assertThat(answered.recordId()).isEqualTo(entry.recordId());
            if (next < back.size() && back.get(next).recordId().equals(entry.recordId())) {
                assertThat(answered.result()).isEqualTo(FirehoseResponse.Result.DROPPED);
                assertThat(back.get(next++).data())
                        .isEqualTo(Base64.getDecoder().decode(entry.data()));
            } else {
                progress = true;
                byte[] data = answered.data();
                assertThat(data == null ? -1 : data.length)
                        .isEqualTo(answered.result() == FirehoseResponse.Result.OK ? sizes.get(i) : -1);
            }
        }
        assertThat(next).as("nothing else went back").isEqualTo(back.size());
        assertThat(progress).as("records are fewer each time").isEqualTo(!entries.isEmpty());
    }

    @Property(tries = 200)
    void whateverTheBytesAreARecordFailsAlone(@ForAll List<byte[]> data, @ForAll List<String> notBase64)
            throws Exception {
        List<FirehoseEvent.Entry> entries = new ArrayList<>();
        for (byte[] bytes : data) {
            entries.add(entry("b" + entries.size(), bytes));
        }
        for (String text : notBase64) {
            entries.add(new FirehoseEvent.Entry("t" + entries.size(), text, null, null, null));
        }
        entries.add(entry("good", "{\"id\":\"1\",\"amount\":1}".getBytes(UTF_8)));
        for (FirehoseTransformHandler<?, ?> handler : List.of(new Orders(), new Anything())) {
            FirehoseResponse response = handler.handle(event(entries), TestContext.create());
            assertThat(response.records())
                    .extracting(FirehoseResponse.Entry::recordId)
                    .isEqualTo(
                            entries.stream().map(FirehoseEvent.Entry::recordId).toList());
            assertThat(response.records().get(entries.size() - 1).result()).isEqualTo(FirehoseResponse.Result.OK);
        }
    }

    /** Small ones, large ones, some just about as large as an answer. */
    @Provide
    Arbitrary<List<Integer>> sizes() {
        Arbitrary<Integer> size = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(-1, 5_000)),
                Tuple.of(3, Arbitraries.integers().between(5_000, 800_000)),
                Tuple.of(1, Arbitraries.integers().between(4_498_000, 4_501_000)));
        return size.list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\"\\\u0001\u00e9\u20ac\u2028").ofMaxLength(40);
    }

    private static FirehoseEvent.Entry entry(String id, byte[] data) {
        return new FirehoseEvent.Entry(id, Base64.getEncoder().encodeToString(data), null, null, null);
    }

    private static FirehoseEvent event(List<FirehoseEvent.Entry> entries) {
        return new FirehoseEvent(null, null, null, null, null, entries);
    }

    /** As it is serialised. */
    private static long bytes(FirehoseResponse response) throws IOException {
        long[] count = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                count[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                count[0] += length;
            }
        };
        Json.write(counting, response, new FirehoseResponseWriter());
        return count[0];
    }
}
