package io.handrail.streams.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A header of a record. A record may have several of one name.
 *
 * @param name the header's key
 * @param value its bytes, not copied; empty where the producer gave null
 */
public record KafkaHeader(String name, Optional<byte[]> value) {

    /** The bytes as UTF-8, with a replacement character for what is not. */
    public Optional<String> text() {
        return value.isEmpty() ? Optional.empty() : Optional.of(new String(value.get(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KafkaHeader header
                && name.equals(header.name)
                && Arrays.equals(value.orElse(null), header.value.orElse(null));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(value.orElse(null));
    }

    /** The name and the size; the bytes may be personal. */
    @Override
    public String toString() {
        return name + "=" + (value.isEmpty() ? "null" : value.get().length + " bytes");
    }
}
