package io.handrail.streams.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.Json;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.streams.Compression;
import io.handrail.streams.sqs.Envelope;
import io.handrail.testing.Events;
import io.handrail.testing.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a source wraps or packs its records in. */
class PackedSourcesTest {

    private final TestContext context = TestContext.create();
    private final List<Doc> written = new ArrayList<>();

    private final class Unwrapping extends FanOutHandler<Doc> {

        private final Sink<Doc> sink = (docs, given) -> {
            written.addAll(docs);
            return new SendResult<>(docs.size(), List.of());
        };

        @Override
        protected void route(FanOutRecord<Doc> record, Routes to) {
            to.send(record.body(), sink);
        }

        @Override
        protected Envelope envelope() {
            return Envelope.SNS;
        }

        @Override
        protected Compression compression() {
            return Compression.AUTO;
        }

        @Override
        protected int maxUnpackedBytes() {
            return 100;
        }
    }

    private String handle(String event) {
        return new Unwrapping()
                .handle(Json.parse(event, new FanOutEventReader()), context)
                .batchItemFailures()
                .toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void messagesBehindATopicAreUnwrappedAndOthersFailAlone() {
        String event = Events.sqs()
                .messageId("plain")
                .body(new Doc("1", "a").json())
                .and()
                .messageId("wrapped")
                .body(new Doc("2", "a").json())
                .fromTopic("orders")
                .json();
        assertThat(handle(event)).contains("plain").doesNotContain("wrapped");
        assertThat(written).containsExactly(new Doc("2", "a"));
    }

    @Test
    void packedRecordsAreUnpackedUpToTheLimit() throws Exception {
        String event = Events.kinesis()
                .sequenceNumber("1")
                .record("a", gzip(new Doc("1", "a").json()))
                .sequenceNumber("2")
                .record("a", new Doc("2", "a").json())
                .sequenceNumber("3")
                .record("a", gzip(new Doc("3", "a".repeat(100)).json()))
                .json();
        assertThat(handle(event)).contains("3");
        assertThat(written).extracting(Doc::id).containsExactly("1", "2");
    }

    @Test
    void whatComesBehindTheRecordsIsSkippedAndErrorsNameTheirRecord() {
        String event =
                Events.sqs().body(new Doc("1", "a").json()).fromTopic("t").json();
        assertThat(handle(event.substring(0, event.length() - 1) + ",\"future\":{\"Records\":[]}}"))
                .isEqualTo("[]");
        assertThat(written).hasSize(1);
        assertThatThrownBy(() -> handle("{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}"))
                .hasMessageContaining("$.Records[0]");
    }
}
