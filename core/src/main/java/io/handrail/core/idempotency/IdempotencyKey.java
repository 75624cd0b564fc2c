package io.handrail.core.idempotency;

import io.handrail.core.idempotency.internal.JsonTree;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonEncoder;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request the same request: an order number, a message id, or a JSON value. Two JSON texts of the same
 * value are the same key, whatever their order of object keys, white space and form of numbers.
 *
 * <p>As in Powertools, a key is missing if it is null, an empty string, or an array or object that holds nothing but
 * nulls; see {@link MissingKey}.
 */
public final class IdempotencyKey {

    private final @Nullable Object value;
    private final @Nullable String exactText;
    private final @Nullable IdempotencyKey payload;

    private IdempotencyKey(@Nullable Object value, @Nullable String exactText, @Nullable IdempotencyKey payload) {
        this.value = value;
        this.exactText = exactText;
        this.payload = payload;
    }

    /** A string, such as an id. */
    public static IdempotencyKey of(@Nullable String id) {
        return new IdempotencyKey(id, null, null);
    }

    /**
     * A JSON value.
     *
     * @throws io.handrail.core.json.InvalidJsonException if the text is not JSON, or an object in it names a key twice
     */
    public static IdempotencyKey ofJson(String json) {
        return new IdempotencyKey(Json.parse(json, JsonTree::read), null, null);
    }

    /** A value of your own type, as it is written by a codec's binding. */
    public static <T> IdempotencyKey of(@Nullable T value, JsonEncoder<T> encoder) {
        return ofJson(Json.toJson(value, encoder));
    }

    /** Exactly this text is hashed, whatever the {@link KeyFormat}: for keys that another library writes. */
    public static IdempotencyKey exactly(String text) {
        return new IdempotencyKey(null, text, null);
    }

    /**
     * The same key, with a payload to compare: a later request with the same key and another payload is refused with an
     * {@link IdempotencyPayloadMismatchException}.
     *
     * @param json the payload, a JSON text; compared by value, as keys are
     * @throws io.handrail.core.json.InvalidJsonException if the text is not JSON
     */
    public IdempotencyKey withPayload(String json) {
        return withPayload(ofJson(json));
    }

    /** The same, with a payload given in the way a key is. */
    public IdempotencyKey withPayload(IdempotencyKey comparedPayload) {
        return new IdempotencyKey(value, exactText, comparedPayload);
    }

    /** Whether there is nothing to make a key of. */
    public boolean isMissing() {
        if (exactText != null) {
            return exactText.isEmpty();
        }
        if (value instanceof Map<?, ?> object) {
            return onlyNulls(object.values());
        }
        return value instanceof Collection<?> array ? onlyNulls(array) : value == null || value.equals("");
    }

    private static boolean onlyNulls(Collection<?> values) {
        for (Object each : values) {
            if (each != null) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Object value() {
        return value;
    }

    @Nullable
    String exactText() {
        return exactText;
    }

    @Nullable
    IdempotencyKey payload() {
        return payload;
    }
}
