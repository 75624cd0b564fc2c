package io.handrail.streams.firehose.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.streams.firehose.transform.Fate;
import io.handrail.streams.firehose.transform.JsonObjects;
import io.handrail.streams.firehose.transform.internal.FieldPath;
import io.handrail.streams.firehose.transform.internal.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges each object with the reference data that its key leads to: a click with its customer, a measurement with its
 * device. The source is asked once for all records of an invocation; put a {@link CachedLookup} before it and it is asked
 * less. For several sources chain several of these.
 *
 * {@snippet class="io.handrail.streams.firehose.enrich.EnrichSnippets" region="enrich"}
 *
 * <p>The data goes into a field of its own, in place of what the producer may have put there. Immutable and thread-safe if
 * the lookup is.
 */
public final class Enricher implements FirehoseTransformer<JsonObjects, JsonObjects> {

    private final FieldPath key;
    private final String into;
    private final Lookup<String, Map<String, Object>> lookup;
    private final Set<String> fields;
    private final Fate missing;
    private final Fate sourceFailure;

    private Enricher(
            FieldPath key,
            String into,
            Lookup<String, Map<String, Object>> lookup,
            Set<String> fields,
            Fate missing,
            Fate sourceFailure) {
        this.key = key;
        this.into = into;
        this.lookup = lookup;
        this.fields = fields;
        this.missing = missing;
        this.sourceFailure = sourceFailure;
    }

    /**
     * An enricher that keeps objects without reference data, and fails records where the source does.
     *
     * @param key the path of the field with the key, {@code user.id}; its text if it is a number
     * @param into the field for the data
     */
    public static Enricher of(String key, String into, Lookup<String, Map<String, Object>> lookup) {
        return new Enricher(FieldPath.of(key), into, lookup, Set.of(), Fate.KEEP, Fate.FAIL);
    }

    /** The same, but of the reference data only these fields. */
    public Enricher fields(String... names) {
        return new Enricher(key, into, lookup, Set.of(names), missing, sourceFailure);
    }

    /** What becomes of an object without a key, or whose key leads to nothing. Default: {@link Fate#KEEP}. */
    public Enricher onMissing(Fate fate) {
        return new Enricher(key, into, lookup, fields, fate, sourceFailure);
    }

    /**
     * What becomes of the records with a key if the source cannot be asked: {@link Fate#FAIL}, or {@link Fate#KEEP}, which
     * lets them through as they are and logs it. Default: {@link Fate#FAIL}.
     *
     * @throws IllegalArgumentException if it is {@link Fate#DROP}, which would lose records for good
     */
    public Enricher onSourceFailure(Fate fate) {
        if (fate == Fate.DROP) {
            throw new IllegalArgumentException("Records are not dropped because their reference data cannot be read"
                    + " right now; that would lose them for good. Take Fate.FAIL or Fate.KEEP");
        }
        return new Enricher(key, into, lookup, fields, missing, fate);
    }

    /**
     * Not to be called: a source is asked for all records at once, as {@code FirehoseChainHandler} does.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Transformed<JsonObjects> transform(FirehoseRecord<JsonObjects> record) {
        throw new UnsupportedOperationException(
                "An Enricher takes all records of an invocation at once: let a FirehoseChainHandler run the chain");
    }

    @Override
    public List<Transformed<JsonObjects>> transformAll(List<FirehoseRecord<JsonObjects>> records, Context context)
            throws Exception {
        Set<String> keys = new LinkedHashSet<>();
        for (FirehoseRecord<JsonObjects> record : records) {
            for (Map<String, Object> object : record.data().list()) {
                String text = key(object);
                if (text != null) {
                    keys.add(text);
                }
            }
        }
        Map<String, Map<String, Object>> found = Map.of();
        Exception failure = null;
        try {
            found = keys.isEmpty() ? found : lookup.load(keys, context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        } catch (Exception e) {
            failure = e;
            if (sourceFailure == Fate.KEEP) {
                context.getLogger().log("Records go on without \"" + into + "\": its source failed: " + e + "\n");
            }
        }
        List<Transformed<JsonObjects>> results = new ArrayList<>(records.size());
        for (FirehoseRecord<JsonObjects> record : records) {
            results.add(failure == null ? enriched(record.data(), found) : withoutSource(record.data(), failure));
        }
        return results;
    }

    private Transformed<JsonObjects> enriched(JsonObjects data, Map<String, Map<String, Object>> found) {
        List<Map<String, Object>> objects = new ArrayList<>(data.list().size());
        for (Map<String, Object> object : data.list()) {
            String text = key(object);
            Map<String, Object> reference = text == null ? null : found.get(text);
            if (reference == null && missing == Fate.FAIL) {
                return Transformed.failed("There is no \"" + into + "\" for the record: "
                        + (text == null ? "it has no key" : "its key leads to nothing"));
            }
            if (reference != null) {
                objects.add(merged(object, reference));
            } else if (missing == Fate.KEEP) {
                object.remove(into);
                objects.add(object);
            }
        }
        return objects.isEmpty() ? Transformed.dropped() : Transformed.ok(new JsonObjects(objects));
    }

    private Map<String, Object> merged(Map<String, Object> object, Map<String, Object> reference) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (Map.Entry<String, Object> field : reference.entrySet()) {
            if (field.getValue() != null && (fields.isEmpty() || fields.contains(field.getKey()))) {
                // A later step may change what it is given, and others have the same reference data.
                chosen.put(field.getKey(), Values.copy(field.getValue()));
            }
        }
        object.put(into, chosen);
        return object;
    }

    private Transformed<JsonObjects> withoutSource(JsonObjects data, Exception failure) {
        for (Map<String, Object> object : data.list()) {
            if (sourceFailure == Fate.FAIL && key(object) != null) {
                return Transformed.failed(failure);
            }
            object.remove(into);
        }
        return Transformed.ok(data);
    }

    private @Nullable String key(Map<String, Object> object) {
        String text = Values.text(key.get(object));
        return text == null || text.isEmpty() ? null : text;
    }
}
