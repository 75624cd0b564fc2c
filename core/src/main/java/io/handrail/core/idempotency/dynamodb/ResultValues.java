package io.handrail.core.idempotency.dynamodb;

import static io.handrail.core.idempotency.dynamodb.Attributes.text;

import io.handrail.core.idempotency.IdempotencyStoreException;
import io.handrail.core.idempotency.StoredResult;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A result as the attribute that keeps it: the data itself, a reference to it, or the reason why it is not there. */
final class ResultValues {

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html: an item's size. */
    private static final int MAX_ITEM_BYTES = 400 * 1024;

    /** What the other attributes of a record may take: names, times, tokens, and a key of up to 2,048 bytes. */
    private static final int RESERVED_BYTES = 4 * 1024;

    private static final StoredResult UNREADABLE = new StoredResult.Omitted(
            "it holds a DynamoDB value of a type that this AWS SDK does not know; update the SDK");

    private final Attributes attributes;
    private final ResultForm form;
    private final @Nullable OversizeResults oversize;

    ResultValues(Attributes attributes, ResultForm form, @Nullable OversizeResults oversize) {
        this.attributes = attributes;
        this.form = form;
        this.oversize = oversize;
    }

    /** One attribute, by its name. */
    record Value(String attribute, AttributeValue value, StoredResult result) {}

    Value of(String key, StoredResult result) {
        if (result instanceof StoredResult.Omitted omitted) {
            return new Value(attributes.omitted(), text(omitted.reason()), omitted);
        }
        String json = ((StoredResult.Json) result).json();
        return isTooLarge(json) ? oversize(key, json) : new Value(attributes.data(), data(json), result);
    }

    /** What becomes of a result that DynamoDB refused, or would refuse, for its size. */
    Value oversize(String key, String json) {
        String reason = "its " + json.length() + " characters do not fit into a DynamoDB item of 400 KB";
        if (oversize != null) {
            try {
                return new Value(attributes.reference(), text(oversize.save(key, json)), new StoredResult.Json(json));
            } catch (RuntimeException e) {
                reason += ", and " + oversize.getClass().getName() + " could not keep it: " + e;
            }
        }
        return new Value(attributes.omitted(), text(reason), new StoredResult.Omitted(reason));
    }

    /** The result of an item. Data wins: Powertools may have written it over what stood there. */
    @Nullable
    StoredResult read(Map<String, AttributeValue> item) {
        AttributeValue data = item.get(attributes.data());
        if (data != null) {
            String json = json(data);
            return json == null ? UNREADABLE : new StoredResult.Json(json);
        }
        AttributeValue reference = item.get(attributes.reference());
        if (reference != null) {
            return load(reference.s());
        }
        AttributeValue reason = item.get(attributes.omitted());
        return reason == null ? null : new StoredResult.Omitted(reason.s());
    }

    private StoredResult load(String reference) {
        if (oversize == null) {
            return new StoredResult.Omitted("it is kept outside of the table as " + reference
                    + ", and this store was built without OversizeResults");
        }
        try {
            return new StoredResult.Json(oversize.load(reference));
        } catch (RuntimeException e) {
            throw new IdempotencyStoreException("The result kept as " + reference + " could not be loaded", e);
        }
    }

    private AttributeValue data(String json) {
        AttributeValue value = form == ResultForm.NATIVE ? NativeValues.fromJson(json) : null;
        return value == null ? text(json) : value;
    }

    /**
     * A string may be a JSON text (Python, Java) or a native string (TypeScript). In a table of native values only
     * objects and arrays are taken for JSON texts, otherwise everything that is one.
     */
    private @Nullable String json(AttributeValue data) {
        String string = data.s();
        if (string == null) {
            return NativeValues.toJson(data);
        }
        boolean mayBeJson = form == ResultForm.JSON_TEXT || string.startsWith("{") || string.startsWith("[");
        return mayBeJson && isJson(string) ? string : NativeValues.toJson(data);
    }

    private static boolean isJson(String string) {
        try {
            Json.parse(string, in -> {
                in.skipValue();
                return null;
            });
            return true;
        } catch (InvalidJsonException e) {
            return false;
        }
    }

    private static boolean isTooLarge(String json) {
        int limit = MAX_ITEM_BYTES - RESERVED_BYTES;
        if (json.length() * 3L <= limit) {
            return false;
        }
        return json.length() > limit || json.getBytes(StandardCharsets.UTF_8).length > limit;
    }
}
