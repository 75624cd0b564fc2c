package io.handrail.streams.fanout.sink;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers small values into larger ones, a line each, and writes those to another sink: five hundred lines of JSON become
 * one record of Kinesis or Firehose. What fails of a gathered value fails all that are in it.
 *
 * <p>Nothing waits for another invocation: what one write brings is gathered and written. A function that gathers over more
 * than a batch keeps the values in the state of a tumbling window and writes them here when it ends. Age is therefore the
 * time between the values' own times.
 *
 * <p>Values of one key are gathered in their order; gathered values leave in the order in which they were begun. A value
 * larger than the limit goes alone, and the other sink says what becomes of it. Thread-safe.
 *
 * @param <T> the values
 */
public final class BufferSink<T> implements Sink<T> {

    private final Sink<Gathered> sink;
    private final Function<? super T, byte[]> line;
    private final Function<? super T, String> key;
    private final @Nullable Function<? super T, Instant> time;
    private final Duration maxAge;
    private final int maxCount;
    private final int maxBytes;

    private BufferSink(Builder<T> builder, Sink<Gathered> sink) {
        this.sink = sink;
        this.line = builder.line;
        this.key = builder.key;
        this.time = builder.time;
        this.maxAge = builder.maxAge;
        this.maxCount = builder.maxCount;
        this.maxBytes = builder.maxBytes;
    }

    /**
     * Starts a buffer.
     *
     * @param line a value's bytes; each gets a newline at its end
     */
    public static <T> Builder<T> of(Function<? super T, byte[]> line) {
        return new Builder<>(line);
    }

    @Override
    public SendResult<T> write(List<T> values, Context context) throws Exception {
        Losses<T> losses = new Losses<>(values);
        List<Gathering> gatherings = gather(values, losses);
        List<Gathered> gathered = new ArrayList<>(gatherings.size());
        for (Gathering each : gatherings) {
            gathered.add(each.gathered());
        }
        if (!gathered.isEmpty()) {
            for (Unsent<Gathered> unsent : sink.write(gathered, context).unsent()) {
                for (int index : gatherings.get(unsent.index()).indexes()) {
                    losses.add(index, unsent);
                }
            }
        }
        return losses.result();
    }

    private List<Gathering> gather(List<T> values, Losses<T> losses) {
        List<Gathering> all = new ArrayList<>();
        Map<String, Gathering> open = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            try {
                byte[] bytes = line.apply(value);
                String of = key.apply(value);
                Instant at = time == null ? null : time.apply(value);
                Gathering current = open.get(of);
                if (current == null || !current.hasRoomFor(bytes, at, maxCount, maxBytes, maxAge)) {
                    current = new Gathering(of);
                    open.put(of, current);
                    all.add(current);
                }
                current.add(i, bytes, at);
            } catch (RuntimeException e) {
                losses.rejected(i, e);
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return "buffer before " + sink;
    }

    /** Options of a buffer. */
    public static final class Builder<T> {

        private static final int DEFAULT_COUNT = 500;

        /** What Firehose takes; Kinesis and SQS take a little more by default. */
        private static final int DEFAULT_BYTES = 1000 * 1024;

        private final Function<? super T, byte[]> line;
        private Function<? super T, String> key = value -> "";
        private @Nullable Function<? super T, Instant> time;
        private Duration maxAge = Duration.ZERO;
        private int maxCount = DEFAULT_COUNT;
        private int maxBytes = DEFAULT_BYTES;

        private Builder(Function<? super T, byte[]> line) {
            this.line = line;
        }

        /** Gathers values of one key only, such as a partition key; it is in {@link Gathered#key()}. Default: all. */
        public Builder<T> key(Function<? super T, String> of) {
            this.key = of;
            return this;
        }

        /** How many values at most, at least 1. Default: 500. */
        public Builder<T> maxCount(int values) {
            this.maxCount = Math.max(1, values);
            return this;
        }

        /** How many bytes at most, newlines included. Default: 1,000 KiB. */
        public Builder<T> maxBytes(int bytes) {
            this.maxBytes = bytes;
            return this;
        }

        /** How far the times of the first gathered value and any other may be apart. Default: any. */
        public Builder<T> maxAge(Duration age, Function<? super T, Instant> of) {
            this.maxAge = age;
            this.time = of;
            return this;
        }

        /** The buffer before this sink. */
        public BufferSink<T> into(Sink<Gathered> sink) {
            return new BufferSink<>(this, sink);
        }
    }
}
