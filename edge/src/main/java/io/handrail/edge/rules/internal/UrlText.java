package io.handrail.edge.rules.internal;

import io.handrail.edge.text.PercentCoding;
import org.jspecify.annotations.Nullable;

/**
 * The percent coding of rules. {@code edge-js} compiles a class in the place of this one that calls what JavaScript has, as
 * printed functions do.
 */
public final class UrlText {

    private UrlText() {}

    /** As {@link PercentCoding#encode(String)}. */
    public static String encode(String text) {
        return PercentCoding.encode(text);
    }

    /** As {@link PercentCoding#decodeStrictly}. */
    public static @Nullable String decode(String coded) {
        return PercentCoding.decodeStrictly(coded);
    }
}
