package io.handrail.core.json.internal;

import java.util.HashMap;
import java.util.Map;

/** Enum constants by their names. */
final class EnumBinding extends Scalar {

    private final Map<String, Object> constants = new HashMap<>();
    private final Object[] inOrder;

    EnumBinding(Object[] constants) {
        this.inOrder = constants;
        for (Object constant : constants) {
            this.constants.put(toText(constant), constant);
        }
    }

    @Override
    String what() {
        StringBuilder names = new StringBuilder("one of ");
        for (int i = 0; i < inOrder.length; i++) {
            names.append(i == 0 ? "" : ", ").append(toText(inOrder[i]));
        }
        return names.toString();
    }

    @Override
    Object fromText(String text) {
        Object constant = constants.get(text);
        if (constant == null) {
            throw new IllegalArgumentException();
        }
        return constant;
    }

    /** The name, which {@code toString} need not be. */
    @Override
    String toText(Object value) {
        return ((Enum<?>) value).name();
    }
}
