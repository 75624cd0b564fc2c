package io.handrail.streams.fanout;

import io.handrail.core.Environment;
import io.handrail.core.send.Sink;
import io.handrail.streams.fanout.sink.DynamoDbSink;
import io.handrail.streams.fanout.sink.Encodings;
import io.handrail.streams.fanout.sink.FirehoseSink;
import io.handrail.streams.fanout.sink.Items;
import io.handrail.streams.fanout.sink.KinesisSink;
import io.handrail.streams.fanout.sink.S3ObjectSink;
import io.handrail.streams.fanout.sink.Sinks;
import java.util.function.Function;

/** A function of the tests: every record to four services; what has the key {@code boom} cannot be routed. */
public final class StoreFunction extends FanOutHandler<StoreFunction.Stored> {

    /** What is stored. */
    public record Stored(String id, String key) {}

    private static final Function<Stored, byte[]> JSON = Encodings.json(Stored.class);

    private final Sink<FanOutRecord<Stored>> archive = S3ObjectSink.<FanOutRecord<Stored>>to(
                    Environment.require("BUCKET", "the archive"), FanOutRecord::id, record -> JSON.apply(record.body()))
            .prefix("in/")
            .partition(record -> "key=" + record.body().key())
            .gzip()
            .build();
    private final Sink<Stored> table =
            DynamoDbSink.to(Environment.require("TABLE", "the table"), Items.of(Stored.class), "id");
    private final Sink<Stored> stream = KinesisSink.to("copies", Stored::key, JSON);
    private final Sink<FanOutRecord<Stored>> metrics =
            Sinks.mapping(FanOutRecord::body, FirehoseSink.to("metrics", JSON).lines());

    @Override
    protected void route(FanOutRecord<Stored> record, Routes to) {
        if (record.body().key().equals("boom")) {
            throw new IllegalArgumentException("boom");
        }
        to.send(record, archive).send(record.body(), table, stream).bestEffort(record, metrics);
    }
}
