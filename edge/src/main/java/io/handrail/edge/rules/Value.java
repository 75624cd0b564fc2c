package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a request or a response that a condition looks at. Comparison is exact and minds case. What is not there
 * fails every test. Made by {@link Conditions}. Immutable.
 */
public abstract sealed class Value
        permits ClientIp, CookieValue, HeaderValue, Host, Method, QueryValue, ResponseHeaderValue, Status, Uri {

    Value() {}

    /** It is there, if only empty. */
    public Condition present() {
        return new Present(this);
    }

    /** It is one of these texts. */
    public Condition is(String... texts) {
        return new Is(this, List.of(texts));
    }

    /** This text is in it. */
    public Condition contains(String text) {
        return new Contains(this, text);
    }

    /** It begins with this text. */
    public Condition startsWith(String text) {
        return new StartsWith(this, text);
    }

    /** It ends with this text. */
    public Condition endsWith(String text) {
        return new EndsWith(this, text);
    }

    abstract @Nullable String get(Exchange exchange);

    /** The same in JavaScript: a text or undefined. */
    abstract String js(Js js);

    /** Whether it is never undefined. */
    boolean isAlwaysThere() {
        return false;
    }

    /** Whether viewers can put something into it that would not stay in its place in a URL. */
    boolean isEncodedInUrls() {
        return false;
    }

    /** The same of a header. */
    boolean isEncodedInHeaders() {
        return false;
    }

    void check(Scope scope) {}

    /** Header lines of one name are one value, joined by commas (RFC 9110, section 5.3). */
    static @Nullable String joined(EdgeHeaders headers, String name) {
        List<String> values = headers.all(name);
        if (values.isEmpty()) {
            return null;
        }
        StringBuilder joined = new StringBuilder(values.get(0));
        for (int i = 1; i < values.size(); i++) {
            joined.append(", ").append(values.get(i));
        }
        return joined.toString();
    }

    /** Its name in messages. */
    @Override
    public abstract String toString();
}
