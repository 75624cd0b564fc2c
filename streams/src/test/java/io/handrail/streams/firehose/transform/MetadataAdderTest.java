package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.KinesisRecordMetadata;
import io.handrail.streams.firehose.MskRecordMetadata;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MetadataAdderTest {

    private final MetadataAdder adder = MetadataAdder.create()
            .with("arrived", MetadataAdder.Source.ARRIVAL_TIME)
            .with("processed", MetadataAdder.Source.PROCESSING_TIME)
            .with("id", MetadataAdder.Source.RECORD_ID)
            .with("shard", MetadataAdder.Source.SHARD_ID)
            .with("key", MetadataAdder.Source.PARTITION_KEY)
            .with("sequence", MetadataAdder.Source.SEQUENCE_NUMBER)
            .with("offset", MetadataAdder.Source.OFFSET)
            .with("partition", MetadataAdder.Source.PARTITION)
            .with("env", "test")
            .clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC));

    @Test
    void fieldsSayWhereTheRecordCameFrom() {
        FirehoseRecord<String> record = new FirehoseRecord<>(
                "r1",
                "",
                Instant.ofEpochMilli(1),
                new KinesisRecordMetadata("shard-0", "k", null, "42", OptionalLong.empty()),
                null);

        assertThat(adder.apply(new LinkedHashMap<>(Map.of("a", 1L)), record).toString())
                .isEqualTo("{a=1, arrived=1970-01-01T00:00:00.001Z, processed=2026-01-02T03:04:05.678Z, id=r1,"
                        + " shard=shard-0, key=k, sequence=42, env=test}");
    }

    @Test
    void aTopicHasItsOffset() {
        FirehoseRecord<String> record =
                new FirehoseRecord<>("r1", "", null, null, new MskRecordMetadata("7", "3", null));

        assertThat(adder.apply(new LinkedHashMap<>(), record))
                .containsEntry("offset", "7")
                .containsEntry("partition", "3")
                .doesNotContainKeys("shard", "sequence", "arrived");
    }

    @Test
    void whatTheProducerWroteDoesNotPassForWhatTheServiceSays() {
        Map<String, Object> object =
                new LinkedHashMap<>(Map.of("arrived", "forged", "shard", "forged", "env", "forged"));

        assertThat(adder.apply(object, FirehoseRecord.of("r1", "")))
                .containsEntry("env", "test")
                .doesNotContainKeys("arrived", "shard");
    }
}
