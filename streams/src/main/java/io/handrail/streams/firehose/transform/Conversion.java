package io.handrail.streams.firehose.transform;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.firehose.transform.internal.FieldPath;
import io.handrail.streams.firehose.transform.internal.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field's value as another one; of an array each element's. */
record Conversion(FieldPath path, Values.Made made, Fate unreadable, String wanted) {

    void apply(Map<String, Object> object) {
        path.change(object, this::in);
    }

    private void in(Map<String, Object> parent, String name) {
        Object before = parent.get(name);
        if (before == null) {
            return;
        }
        Object after = of(before);
        if (after == null) {
            parent.remove(name);
        } else {
            parent.put(name, after);
        }
    }

    private @Nullable Object of(Object before) {
        if (before instanceof List<?> list) {
            return Values.list(list, this::of);
        }
        Object after = made.of(before);
        if (after == null && unreadable == Fate.FAIL) {
            throw new InvalidJsonException("$." + String.join(".", path.names()), "the value is not " + wanted);
        }
        return after == null && unreadable == Fate.KEEP ? before : after;
    }
}
