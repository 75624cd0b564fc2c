package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that does the same to each object of a record, one by one. Write {@link #apply}, or a lambda:
 *
 * {@snippet class="io.handrail.streams.firehose.transform.TransformSnippets" region="step"}
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface ObjectStep extends FirehoseTransformer<JsonObjects, JsonObjects> {

    /**
     * Changes one object.
     *
     * @param object may be changed
     * @param record where it came from; its data is all objects of the record
     * @return the same or another one, or null to leave it out; a record of which nothing is left is dropped
     * @throws Exception if it failed; the whole record then fails
     */
    @Nullable
    Map<String, Object> apply(Map<String, Object> object, FirehoseRecord<?> record) throws Exception;

    @Override
    @SuppressWarnings("FunctionalInterfaceMethodChanged") // the two differ in their parameters, so no lambda fits both
    default Transformed<JsonObjects> transform(FirehoseRecord<JsonObjects> record) throws Exception {
        List<Map<String, Object>> objects = new ArrayList<>(record.data().list().size());
        for (Map<String, Object> object : record.data().list()) {
            Map<String, Object> changed = apply(object, record);
            if (changed != null) {
                objects.add(changed);
            }
        }
        return objects.isEmpty() ? Transformed.dropped() : Transformed.ok(new JsonObjects(objects));
    }
}
