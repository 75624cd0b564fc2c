package io.handrail.edge.rules;

import io.handrail.edge.text.Utf8;
import org.jspecify.annotations.Nullable;

/** A key of HMAC-SHA256: a text of 32 characters at least, used as UTF-8. Immutable. */
public final class Secret {

    private static final int SHORTEST = 32;

    private final @Nullable String text;
    private final String key;

    private Secret(@Nullable String text, String key) {
        this.text = text;
        this.key = key;
    }

    /**
     * A secret in the function's code, which everybody can read who may read the function.
     *
     * @throws IllegalArgumentException if it is shorter than 32 characters, or not ASCII
     */
    public static Secret ofText(String text) {
        if (text.length() < SHORTEST || Utf8.length(text) != text.length()) {
            throw new IllegalArgumentException("A secret has 32 characters of ASCII at least");
        }
        return new Secret(text, "");
    }

    /** A secret in the key value store; without the key, or with a shorter text, nothing is genuine. */
    public static Secret ofKey(String key) {
        return new Secret(null, key);
    }

    byte @Nullable [] bytes(Exchange exchange) {
        String secret = text == null ? exchange.store.get(key) : text;
        return secret == null || secret.length() < SHORTEST ? null : Utf8.encode(secret);
    }

    String js(Js js) {
        return text == null ? js.lookup(Literal.of(key)) : Literal.of(text);
    }

    void check(Scope scope) {
        if (text == null) {
            scope.needsLookup();
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return text == null ? "Secret of key " + key : "Secret";
    }
}
