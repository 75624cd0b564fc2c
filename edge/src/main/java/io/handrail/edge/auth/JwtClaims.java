package io.handrail.edge.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token says. A claim of another type than asked for is as if it were not there. Immutable. */
public final class JwtClaims {

    private final Map<String, Object> claims;

    JwtClaims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** A claim that is a text, or null. */
    public @Nullable String text(String name) {
        return claims.get(name) instanceof String text ? text : null;
    }

    /** A claim that is a number, without what stands behind the point, or null. */
    public @Nullable Long number(String name) {
        return claims.get(name) instanceof Number number ? (Long) number.longValue() : null;
    }

    /** Whether a claim is true. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(claims.get(name));
    }

    /** A claim that is a list of texts or one text, as {@code aud} may be; else an empty list. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Object claim = claims.get(name);
        if (claim instanceof String text) {
            texts.add(text);
        } else if (claim instanceof List<?> list) {
            for (Object member : list) {
                if (member instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** Whether there is such a claim that is not null. */
    public boolean contains(String name) {
        return claims.containsKey(name);
    }

    /** {@code sub}: whom the token is about; null if it does not say. */
    public @Nullable String subject() {
        return text("sub");
    }

    /** The names only: claims are about persons. */
    @Override
    public String toString() {
        return claims.keySet().toString();
    }
}
