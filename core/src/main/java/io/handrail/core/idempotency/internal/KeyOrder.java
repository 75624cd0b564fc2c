package io.handrail.core.idempotency.internal;

import io.handrail.core.idempotency.KeyText;
import java.util.Comparator;
import java.util.Locale;

/** In which order an object's keys are written. */
final class KeyOrder {

    /** The last array index of ECMA-262 (2^32 - 2); JavaScript enumerates such keys first, as numbers. */
    private static final long LAST_INDEX = 4_294_967_294L;

    private KeyOrder() {}

    static Comparator<String> of(KeyText form) {
        return switch (form) {
            case JAVA -> throw new IllegalArgumentException("The keys of objects have no order in " + form);
            case CANONICAL -> Comparator.naturalOrder();
            case PYTHON -> KeyOrder::byCodePoint;
            case TYPESCRIPT -> KeyOrder::likeTypeScript;
        };
    }

    private static int byCodePoint(String a, String b) {
        for (int i = 0; i < a.length() && i < b.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for code points above all other chars. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    /** Keys that differ in case only stay in the document's order, because sorting is stable there as it is here. */
    private static int likeTypeScript(String a, String b) {
        long left = index(a);
        long right = index(b);
        if (left >= 0 || right >= 0) {
            return left >= 0 && right >= 0 ? Long.compare(left, right) : left >= 0 ? -1 : 1;
        }
        return a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT));
    }

    private static long index(String key) {
        if (key.isEmpty() || key.length() > 10 || (key.charAt(0) == '0' && key.length() > 1)) {
            return -1;
        }
        long index = 0;
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return -1;
            }
            index = index * 10 + key.charAt(i) - '0';
        }
        return index <= LAST_INDEX ? index : -1;
    }
}
