package io.handrail.streams.fanout.sink;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Writes values as lines of JSON into objects, one object for each partition of a write, or several where it would become
 * too large. Keys are {@code prefix/partition/name.ndjson}, with {@code .gz} where compressed.
 *
 * <p>An object's name is a hash of the ids of the values in it, in their order. A retry with the same values therefore
 * overwrites its object with the same content, and no object is ever overwritten by one with other values: nothing is lost.
 * A retry with <em>other</em> values, such as after a partial failure, makes another object, and the values that both have
 * are in both. Readers that must not count a value twice need its id in the line.
 *
 * <p>Partitions are written one after the other; one object at a time is in memory. The SDK adds a checksum, which S3
 * verifies, and retries. Thread-safe.
 *
 * @param <T> the values
 */
public final class S3ObjectSink<T> implements Sink<T> {

    private static final long MARGIN_MILLIS = 500;

    private final S3Client client;
    private final String bucket;
    private final Function<? super T, String> id;
    private final Function<? super T, String> partition;
    private final Function<? super T, byte[]> line;
    private final String prefix;
    private final boolean gzip;
    private final int maxObjectBytes;

    private S3ObjectSink(Builder<T> builder) {
        this.client = builder.client;
        this.bucket = builder.bucket;
        this.id = builder.id;
        this.line = builder.line;
        this.partition = builder.partition;
        this.prefix = builder.prefix;
        this.gzip = builder.gzip;
        this.maxObjectBytes = builder.maxObjectBytes;
    }

    /** Starts a sink with a client from the function's environment. */
    public static <T> Builder<T> to(String bucket, Function<? super T, String> id, Function<? super T, byte[]> line) {
        return to(Clients.create(S3Client.builder()), bucket, id, line);
    }

    /**
     * Starts a sink.
     *
     * @param id tells a value from all others and is the same at each delivery, such as {@code FanOutRecord::id}
     * @param line the value's JSON; {@link Encodings} makes it. Newlines in it become blanks, which in JSON is the same
     */
    public static <T> Builder<T> to(
            S3Client client, String bucket, Function<? super T, String> id, Function<? super T, byte[]> line) {
        return new Builder<>(client, bucket, id, line);
    }

    @Override
    public SendResult<T> write(List<T> values, Context context) {
        Losses<T> losses = new Losses<>(values);
        partitions(values, losses).forEach((name, indexes) -> write(name, indexes, values, losses, context));
        return losses.result();
    }

    private Map<String, List<Integer>> partitions(List<T> values, Losses<T> losses) {
        Map<String, List<Integer>> partitions = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            try {
                partitions
                        .computeIfAbsent(partition.apply(values.get(i)), name -> new ArrayList<>())
                        .add(i);
            } catch (RuntimeException e) {
                losses.rejected(i, e);
            }
        }
        return partitions;
    }

    private void write(String name, List<Integer> indexes, List<T> values, Losses<T> losses, Context context) {
        ObjectLines lines = new ObjectLines(gzip);
        List<Integer> inObject = new ArrayList<>();
        for (int index : indexes) {
            try {
                lines.add(id.apply(values.get(index)), line.apply(values.get(index)));
                inObject.add(index);
            } catch (RuntimeException e) {
                losses.rejected(index, e);
            }
            if (lines.bytes() >= maxObjectBytes) {
                put(name, lines, inObject, losses, context);
                lines = new ObjectLines(gzip);
                inObject.clear();
            }
        }
        if (!inObject.isEmpty()) {
            put(name, lines, inObject, losses, context);
        }
    }

    private void put(
            String partitionName, ObjectLines lines, List<Integer> indexes, Losses<T> losses, Context context) {
        if (context.getRemainingTimeInMillis() < MARGIN_MILLIS) {
            for (int index : indexes) {
                losses.add(index, Reason.OUT_OF_TIME, "", "the time was over");
            }
            return;
        }
        try {
            byte[] content = lines.content();
            String folder =
                    partitionName.isEmpty() || partitionName.endsWith("/") ? partitionName : partitionName + "/";
            String key = prefix + folder + lines.name() + (gzip ? ".ndjson.gz" : ".ndjson");
            client.putObject(
                    r -> r.bucket(bucket)
                            .key(key)
                            .contentType("application/x-ndjson")
                            .contentEncoding(gzip ? "gzip" : null),
                    RequestBody.fromBytes(content));
        } catch (RuntimeException e) {
            for (int index : indexes) {
                losses.failed(index, e);
            }
        }
    }

    @Override
    public String toString() {
        return "S3 bucket " + bucket;
    }

    /** Options of a sink. */
    public static final class Builder<T> {

        private static final int DEFAULT_OBJECT_BYTES = 64 * 1024 * 1024;

        private final S3Client client;
        private final String bucket;
        private final Function<? super T, String> id;
        private final Function<? super T, byte[]> line;
        private Function<? super T, String> partition = value -> "";
        private String prefix = "";
        private boolean gzip;
        private int maxObjectBytes = DEFAULT_OBJECT_BYTES;

        private Builder(
                S3Client client, String bucket, Function<? super T, String> id, Function<? super T, byte[]> line) {
            this.client = client;
            this.bucket = bucket;
            this.id = id;
            this.line = line;
        }

        /** What all keys begin with, as it is: {@code orders/}. Default: nothing. */
        public Builder<T> prefix(String start) {
            this.prefix = start;
            return this;
        }

        /**
         * The partition of a value, such as {@code dt=2026-11-23/hour=10}; {@link HivePartitions} has those of a time. It
         * must be the same at each delivery of the value. A throw rejects the value. Default: none.
         */
        public Builder<T> partition(Function<? super T, String> of) {
            this.partition = of;
            return this;
        }

        /** Compresses objects. Default: not. */
        public Builder<T> gzip() {
            this.gzip = true;
            return this;
        }

        /**
         * A new object is begun when one has this many bytes of lines, before compression; it is more by up to one line.
         * Default: 64 MiB.
         */
        public Builder<T> maxObjectBytes(int bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("An object has at least one byte, not " + bytes);
            }
            this.maxObjectBytes = bytes;
            return this;
        }

        /** The sink. */
        public S3ObjectSink<T> build() {
            return new S3ObjectSink<>(this);
        }
    }
}
