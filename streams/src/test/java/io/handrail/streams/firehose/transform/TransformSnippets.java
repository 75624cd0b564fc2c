package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.log.AccessLog;

/** The examples of the package's Javadoc. */
@SuppressWarnings("unused")
final class TransformSnippets {

    private TransformSnippets() {}

    // @start region=parse
    private static final FirehoseTransformer<byte[], byte[]> ACCESS_LOG_TO_JSON =
            ParseStep.accessLog(AccessLog.standard()).onMalformed(Fate.KEEP).then(NewlineDelimited.json());
    // @end

    // @start region=step
    private static final ObjectStep WITHOUT_HEALTH_CHECKS =
            (object, record) -> "/health".equals(object.get("path")) ? null : object;
    // @end

    // @start region=metadata
    private static final MetadataAdder METADATA = MetadataAdder.create()
            .with("arrived_at", MetadataAdder.Source.ARRIVAL_TIME)
            .with("shard", MetadataAdder.Source.SHARD_ID)
            .with("schema", "clicks-2");
    // @end

    // @start region=keys
    private static final PartitionKeys KEYS =
            PartitionKeys.create().field("country", "user.country", "unknown").time("occurred_at");
    // @end

    // @start region=csv
    private static final ParseStep CSV = ParseStep.of(CsvFormat.of("sku", "title")
            .column("price", CsvFormat.Type.NUMBER)
            .column("in_stock", CsvFormat.Type.BOOLEAN));
    // @end

    // @start region=logs
    private static final FirehoseTransformer<byte[], byte[]> LOG_EVENTS = LogSubscription.create()
            .then(FieldParser.of("message", TextFormat.json()).onMalformed(Fate.KEEP))
            .then(NewlineDelimited.json());
    // @end

    static JsonNormalizer normalizer(byte[] secret) {
        // @start region=normalize
        return JsonNormalizer.builder()
                .trim()
                .names(NameCase.SNAKE)
                .rename("ts", "occurred_at")
                .timestamp("occurred_at")
                .number("cart.total")
                .lowerCase("user.email")
                .hash(secret, "user.email")
                .drop("user.password")
                .defaultValue("channel", "web")
                .dropEmpty()
                .flatten("_")
                .build();
        // @end
    }
}
