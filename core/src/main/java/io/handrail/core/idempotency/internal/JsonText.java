package io.handrail.core.idempotency.internal;

import io.handrail.core.idempotency.KeyText;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.internal.JsonStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a {@link JsonTree} as one of the texts that are hashed. */
public final class JsonText {

    private final KeyText form;
    private final StringBuilder out = new StringBuilder(128);

    private JsonText(KeyText form) {
        this.form = form;
    }

    /** The text of a tree. */
    public static String write(@Nullable Object tree, KeyText form) {
        if (form == KeyText.JAVA) {
            return JavaText.write(tree);
        }
        JsonText text = new JsonText(form);
        text.value(tree);
        return text.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> array) {
            array(array);
        } else if (value instanceof String string) {
            JsonStrings.append(out, string, form == KeyText.PYTHON);
        } else if (value instanceof Decimal number) {
            number(number);
        } else {
            out.append(value);
        }
    }

    private void object(Map<?, ?> object) {
        List<String> keys = new ArrayList<>(object.size());
        for (Object key : object.keySet()) {
            keys.add((String) key);
        }
        keys.sort(KeyOrder.of(form));
        out.append('{');
        for (int i = 0; i < keys.size(); i++) {
            separator(i);
            JsonStrings.append(out, keys.get(i), form == KeyText.PYTHON);
            out.append(form == KeyText.PYTHON ? ": " : ":");
            value(object.get(keys.get(i)));
        }
        out.append('}');
    }

    private void array(List<?> array) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            separator(i);
            value(array.get(i));
        }
        out.append(']');
    }

    private void separator(int index) {
        if (index > 0) {
            out.append(',');
            if (form == KeyText.PYTHON) {
                out.append(' ');
            }
        }
    }

    private void number(Decimal number) {
        boolean rounded = form == KeyText.TYPESCRIPT || (form == KeyText.PYTHON && !number.integer());
        if (rounded && !number.isExactDouble()) {
            throw new InvalidJsonException(
                    "$",
                    "a number has more digits than a double keeps, so " + form
                            + " would hash a rounded one; send it as a string, or use the canonical text");
        }
        if (form == KeyText.PYTHON) {
            number.appendPython(out);
        } else {
            number.appendPlain(out);
        }
    }
}
