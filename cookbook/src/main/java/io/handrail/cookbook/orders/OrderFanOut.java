package io.handrail.cookbook.orders;

import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.core.batch.DeadLetter;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.send.Sink;
import io.handrail.streams.fanout.FanOutHandler;
import io.handrail.streams.fanout.FanOutRecord;
import io.handrail.streams.fanout.Routes;
import io.handrail.streams.fanout.sink.BufferSink;
import io.handrail.streams.fanout.sink.DynamoDbSink;
import io.handrail.streams.fanout.sink.Encodings;
import io.handrail.streams.fanout.sink.FirehoseSink;
import io.handrail.streams.fanout.sink.Gathered;
import io.handrail.streams.fanout.sink.HivePartitions;
import io.handrail.streams.fanout.sink.Items;
import io.handrail.streams.fanout.sink.S3ObjectSink;
import io.handrail.streams.kinesis.KinesisEventRecord;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The function: every change of an order to the archive in S3, by hour; its latest state into a table; and what is paid and
 * over 500 to the fraud team's stream, many in one record. What is no order is put aside in the bucket.
 */
public final class OrderFanOut extends FanOutHandler<Order> {

    private static final BigDecimal LARGE = new BigDecimal(500);
    private static final Function<Order, byte[]> JSON = Encodings.json(Order.class);

    private final S3Client s3 = Clients.create(S3Client.builder());
    private final String bucket = Environment.require("ARCHIVE_BUCKET", "the archive of orders");

    private final Sink<FanOutRecord<Order>> archive = S3ObjectSink.<FanOutRecord<Order>>to(
                    s3, bucket, FanOutRecord::id, record -> JSON.apply(record.body()))
            .prefix("orders/")
            .partition(record -> HivePartitions.hour(record.body().at()))
            .gzip()
            .build();

    private final Sink<Order> table =
            DynamoDbSink.to(Environment.require("ORDERS_TABLE", "the state of orders"), Items.of(Order.class), "id");

    private final Sink<Order> fraud = BufferSink.of(JSON)
            .into(FirehoseSink.to(Environment.require("FRAUD_STREAM", "the fraud team"), Gathered::data));

    @Override
    protected void route(FanOutRecord<Order> record, Routes to) {
        Order order = record.body();
        to.send(record, archive).send(order, table);
        if (order.status().equals("paid") && order.total().compareTo(LARGE) > 0) {
            to.send(order, fraud);
        }
    }

    @Override
    protected Optional<DeadLetters> deadLetters() {
        return Optional.of(this::putAside);
    }

    private void putAside(DeadLetter letter) {
        String data = String.valueOf(((KinesisEventRecord) letter.original()).data());
        s3.putObject(
                r -> r.bucket(bucket).key("unreadable/" + letter.itemIdentifier() + ".base64"),
                RequestBody.fromString(data));
    }
}
