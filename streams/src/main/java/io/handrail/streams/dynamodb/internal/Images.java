package io.handrail.streams.dynamodb.internal;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonCodec;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.PlainJson;
import io.handrail.streams.internal.Payload;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Images of items as the user's type; {@code Void} leaves them as they are. Thread-safe. */
public final class Images<T> {

    private final @Nullable Payload<T> payload;

    private Images(@Nullable Payload<T> payload) {
        this.payload = payload;
    }

    /**
     * Images of this type.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover it
     */
    public static <T> Images<T> of(Type type, JsonCodec codec) {
        return new Images<>(type == Void.class ? null : Payload.of(type, codec));
    }

    /** Images whose plain JSON this payload decodes. */
    public static <T> Images<T> of(Payload<T> payload) {
        return new Images<>(payload);
    }

    /**
     * The image as the user's type; empty where there is none.
     *
     * @param path where the image is, for the error
     * @throws InvalidJsonException if it is not a {@code T}
     */
    Optional<T> decode(String path, @Nullable Map<String, DynamoDbValue> image) {
        if (payload == null || image == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(payload.of(PlainJson.toJson(image)));
        } catch (InvalidJsonException e) {
            throw new InvalidJsonException(path + e.path().substring(1), e.problem(), e);
        }
    }
}
