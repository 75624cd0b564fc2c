package io.handrail.streams.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.protobuf.ByteString;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.batch.Workers;
import io.handrail.core.json.Json;
import io.handrail.streams.Compression;
import io.handrail.streams.kinesis.internal.KinesisEventReader;
import io.handrail.streams.kinesis.internal.Kpl;
import io.handrail.testing.Events;
import io.handrail.testing.KinesisEventBuilder;
import io.handrail.testing.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.retrieval.kpl.Messages;

class KinesisBatchHandlerTest {

    private final Listing listing = new Listing();

    private static BatchResponse handle(KinesisBatchHandler<?> handler, KinesisEventBuilder event) {
        return handler.handle(Json.parse(event.json(), new KinesisEventReader()), TestContext.create());
    }

    private static byte[] frame(String... data) {
        Messages.AggregatedRecord.Builder message = Messages.AggregatedRecord.newBuilder()
                .addPartitionKeyTable("even")
                .addPartitionKeyTable("odd")
                .addExplicitHashKeyTable("17");
        for (int i = 0; i < data.length; i++) {
            Messages.Record.Builder record = Kpl.record(i % 2, data[i]);
            message.addRecords(i % 2 == 0 ? record : record.setExplicitHashKeyIndex(0));
        }
        return Kpl.frame(message.build());
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    @Test
    void aRecordComesWithAllThatIsKnownOfIt() {
        handle(
                listing,
                Events.kinesis()
                        .streamArn("arn:aws:kinesis:eu-west-1:1:stream/s")
                        .shardId("shardId-000000000002")
                        .sequenceNumber("41")
                        .approximateArrivalTimestamp(Instant.ofEpochMilli(1_000_001))
                        .record("key", "text"));
        assertThat(listing.done)
                .containsExactly(new KinesisRecord<>(
                        "text",
                        "key",
                        null,
                        "41",
                        OptionalLong.empty(),
                        Instant.ofEpochMilli(1_000_001),
                        "shardId-000000000002",
                        "arn:aws:kinesis:eu-west-1:1:stream/s"));
        assertThat(listing.done.get(0).id()).isEqualTo("shardId-000000000002:41");
    }

    @Test
    void aggregatedRecordsComeOneByOne() {
        handle(
                listing,
                Events.kinesis()
                        .sequenceNumber("1")
                        .record("k", "first")
                        .record("outer", frame())
                        .record("outer", frame("a", "b", "c"))
                        .record("k", "last"));
        assertThat(listing.texts()).containsExactly("first", "a", "b", "c", "last");
        assertThat(listing.done)
                .extracting(KinesisRecord::id)
                .containsExactly(
                        "shardId-000000000000:1",
                        "shardId-000000000000:3:0",
                        "shardId-000000000000:3:1",
                        "shardId-000000000000:3:2",
                        "shardId-000000000000:4");
        assertThat(listing.done)
                .extracting(KinesisRecord::partitionKey)
                .containsExactly("k", "even", "odd", "even", "k");
        assertThat(listing.done)
                .extracting(KinesisRecord::explicitHashKey)
                .containsExactly(null, null, "17", null, null);
    }

    @Test
    void aFailureInsideAnAggregatedRecordBringsAllOfItBack() {
        listing.takesDeadLetters = false;
        BatchResponse response = handle(
                listing,
                Events.kinesis()
                        .sequenceNumber("1")
                        .record("k", "first")
                        .record("outer", frame("a", "!b", "c"))
                        .record("k", "last"));
        assertThat(listing.texts()).containsExactly("first", "a");
        assertThat(response.batchItemFailures()).containsExactly(new ItemIdentifier.Id("2"));
    }

    @Test
    void aDeadLetterOfAnAggregatedRecordIsThatRecordAlone() {
        BatchResponse response =
                handle(listing, Events.kinesis().sequenceNumber("7").record("outer", frame("a", "!b", "c")));
        assertThat(response).isEqualTo(BatchResponse.SUCCESS);
        assertThat(listing.texts()).containsExactly("a", "c");
        assertThat(listing.dead).singleElement().satisfies(letter -> {
            assertThat(letter.itemIdentifier()).isEqualTo(new ItemIdentifier.Id("7"));
            KinesisEventRecord original = (KinesisEventRecord) letter.original();
            assertThat(original.data()).isEqualTo("IWI=");
            assertThat(original.partitionKey()).isEqualTo("odd");
            assertThat(original.explicitHashKey()).isEqualTo("17");
            assertThat(original.subSequenceNumber()).hasValue(1);
        });
    }

    @Test
    void whatCannotBeDecodedFailsAlone() {
        byte[] damaged = frame("a");
        damaged[damaged.length - 1]++;
        String bomb = "x".repeat(1_001);
        listing.compression = Compression.AUTO;
        BatchResponse response = handle(
                listing,
                Events.kinesis()
                        .record("k", "first")
                        .recordOfBase64("k", "no base64!")
                        .recordOfBase64("k", "84mawi, no base64")
                        .record("k", new byte[] {(byte) 0xff})
                        .record("k", damaged)
                        .record("k", gzip(bomb))
                        .record("k", Arrays.copyOf(gzip("cut"), 15))
                        .record("k", "last"));
        assertThat(response).isEqualTo(BatchResponse.SUCCESS);
        assertThat(listing.texts()).containsExactly("first", "last");
        assertThat(listing.dead)
                .extracting(letter -> letter.errorMessage())
                .containsExactly(
                        "$.kinesis.data: not base64",
                        "$.kinesis.data: not base64",
                        "$: the bytes are not UTF-8",
                        "$: the bytes are not UTF-8",
                        "$: the gzip data unpacks to more than 1000 bytes, the limit",
                        "$: the gzip data is cut off");
    }

    @Test
    void aRecordWithoutDataFailsAlone() {
        listing.handle(
                Json.parse("{\"Records\":[{\"kinesis\":{\"sequenceNumber\":\"7\"}}]}", new KinesisEventReader()),
                TestContext.create());
        assertThat(listing.dead)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.errorMessage()).isEqualTo("$.kinesis.data: the record has no data"));
    }

    @Test
    void dataIsUnpackedAsItWasPacked() {
        KinesisEventBuilder event = Events.kinesis()
                .record("k", gzip("packed"))
                .record("k", "plain")
                .record("k", frame("in a frame"));
        listing.compression = Compression.AUTO;
        handle(listing, event);
        assertThat(listing.texts()).containsExactly("packed", "plain", "in a frame");

        listing.done.clear();
        listing.compression = Compression.GZIP;
        handle(listing, event);
        assertThat(listing.texts()).containsExactly("packed");
        assertThat(listing.dead)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.errorMessage()).contains("not gzip"));
    }

    @Test
    void packedRecordsMayBeInAnAggregatedOne() {
        listing.compression = Compression.AUTO;
        Messages.AggregatedRecord.Builder message =
                Messages.AggregatedRecord.newBuilder().addPartitionKeyTable("k");
        message.addRecords(
                Messages.Record.newBuilder().setPartitionKeyIndex(0).setData(ByteString.copyFrom(gzip("packed"))));
        handle(listing, Events.kinesis().record("k", Kpl.frame(message.build())));
        assertThat(listing.texts()).containsExactly("packed");
    }

    @Test
    void workersKeepTheOrderOfAPartitionKey() {
        Listing parallel = new Listing(Workers.threads(4));
        KinesisEventBuilder event = Events.kinesis();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            event.record("outer", frame("e" + 2 * i, "o" + (2 * i + 1)));
            expected.add("e" + 2 * i);
        }
        assertThat(handle(parallel, event)).isEqualTo(BatchResponse.SUCCESS);
        assertThat(parallel.done).hasSize(400);
        assertThat(parallel.texts()).filteredOn(text -> text.startsWith("e")).isEqualTo(expected);
    }

    record Click(String page, int count) {}

    static final class Clicks extends KinesisBatchHandler<Click> {

        final List<Click> done = new ArrayList<>();

        @Override
        protected void process(KinesisRecord<Click> record, Context context) {
            done.add(record.data());
        }
    }

    @Test
    void everyOtherTypeIsJson() {
        Clicks clicks = new Clicks();
        BatchResponse response = handle(
                clicks,
                Events.kinesis()
                        .sequenceNumber("1")
                        .record("k", "{\"page\":\"/\",\"count\":3,\"more\":[]}")
                        .record("k", "{\"page\":")
                        .record("k", "{}"));
        assertThat(clicks.done).containsExactly(new Click("/", 3));
        assertThat(response.batchItemFailures()).containsExactly(new ItemIdentifier.Id("2"));
    }

    @Test
    void anEventWithoutRecordsIsDone() {
        assertThat(handle(listing, Events.kinesis())).isEqualTo(BatchResponse.SUCCESS);
    }

    @Test
    void theSampleEventIsOne() {
        KinesisEvent sample = Json.parse(listing.sampleEvent().orElseThrow(), new KinesisEventReader());
        listing.handle(sample, TestContext.create());
        assertThat(listing.texts()).containsExactly("{}");
    }

    @Test
    void anEventOfAUnitTestIsMadeInOneLine() {
        byte[] data = "text".getBytes(StandardCharsets.UTF_8);
        listing.handle(new KinesisEvent(List.of(KinesisEventRecord.of("k", "1", data))), TestContext.create());
        assertThat(listing.done.get(0).id()).isEqualTo("shardId-000000000000:1");
        assertThat(listing.texts()).containsExactly("text");
    }
}
