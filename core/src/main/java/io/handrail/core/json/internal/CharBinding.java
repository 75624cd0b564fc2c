package io.handrail.core.json.internal;

import org.jspecify.annotations.Nullable;

/** One UTF-16 unit. */
final class CharBinding extends Scalar {

    private final boolean primitive;

    CharBinding(boolean primitive) {
        this.primitive = primitive;
    }

    @Override
    String what() {
        return "a string of one character";
    }

    @Override
    Object fromText(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException();
        }
        return text.charAt(0);
    }

    @Override
    boolean isPrimitive() {
        return primitive;
    }

    @Override
    public @Nullable Object absent() {
        return primitive ? Character.valueOf('\0') : null;
    }
}
