package io.handrail.streams.firehose;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record, in AWS's words: {@code Ok}, {@code Dropped} or {@code ProcessingFailed}.
 *
 * @param <O> the type of what goes on
 */
public sealed interface Transformed<O> {

    /**
     * It goes on to the destination.
     *
     * @param data what it carries from now on
     * @param metadata where it goes
     */
    record Ok<O>(O data, Metadata metadata) implements Transformed<O> {

        public Ok {
            Objects.requireNonNull(data, "A record that is Ok needs data; Dropped has none");
        }
    }

    /** It is left out on purpose, which counts as processed. */
    record Dropped<O>() implements Transformed<O> {}

    /**
     * It could not be transformed: {@code ProcessingFailed}. Firehose puts the original into the
     * {@code processing-failed/} folder of its bucket.
     *
     * @param reason for the log, in words; without values out of the record, which may be personal
     * @param cause what was thrown; null where nothing was
     */
    record Failed<O>(String reason, @Nullable Exception cause) implements Transformed<O> {

        /** A failure without an exception. */
        public Failed(String reason) {
            this(reason, null);
        }
    }

    /** It goes on. */
    static <O> Transformed<O> ok(O data) {
        return new Ok<>(data, Metadata.NONE);
    }

    /** It goes on, to the partition or table that the metadata names. */
    static <O> Transformed<O> ok(O data, Metadata metadata) {
        return new Ok<>(data, metadata);
    }

    /** It goes on, with these partition keys. */
    static <O> Transformed<O> ok(O data, Map<String, String> partitionKeys) {
        return new Ok<>(data, Metadata.partitionKeys(partitionKeys));
    }

    /** It is left out on purpose. */
    static <O> Transformed<O> dropped() {
        return new Dropped<>();
    }

    /** It could not be transformed, for this reason. */
    static <O> Transformed<O> failed(String reason) {
        return new Failed<>(reason);
    }

    /** It could not be transformed because of this exception. */
    static <O> Transformed<O> failed(Exception cause) {
        return new Failed<>("the transformation failed", cause);
    }
}
