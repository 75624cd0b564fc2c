package io.handrail.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an authorizer found out about the caller. API Gateway, Lambda or a filter of the function has checked it; it is not
 * the client's word. Immutable.
 *
 * <p>Values are as the service delivers them: strings, and of a Lambda authorizer also numbers ({@code Long},
 * {@code Double}), booleans, lists and maps. {@link #text} and {@link #list} hide the differences.
 */
public final class Claims {

    private static final Claims NONE = new Claims(Kind.NONE, Map.of(), List.of());

    /** Who vouches for the claims. */
    public enum Kind {
        /** Nobody: the route has no authorizer. */
        NONE,
        /** The JWT authorizer of an HTTP API: the claims of the token. */
        JWT_AUTHORIZER,
        /** The Amazon Cognito authorizer of a REST API: the claims of the token. */
        COGNITO_AUTHORIZER,
        /** A Lambda authorizer: its {@code context}, and {@code principalId} where there is one. */
        LAMBDA_AUTHORIZER,
        /** IAM: {@code accessKey}, {@code accountId}, {@code callerId}, {@code userArn}, {@code userId}, as far as known. */
        IAM,
        /** A filter of the function that has verified a token. */
        TOKEN
    }

    private final Kind kind;
    private final Map<String, Object> values;
    private final List<String> scopes;

    private Claims(Kind kind, Map<String, Object> values, List<String> scopes) {
        this.kind = kind;
        this.values = values;
        this.scopes = scopes;
    }

    /** Nothing is known of the caller. */
    public static Claims none() {
        return NONE;
    }

    /** These; copied. */
    public static Claims of(Kind kind, Map<String, Object> values, List<String> scopes) {
        return new Claims(kind, Collections.unmodifiableMap(new LinkedHashMap<>(values)), List.copyOf(scopes));
    }

    /** Who vouches for them. */
    public Kind kind() {
        return kind;
    }

    /** By name, as the service delivers them. */
    public Map<String, Object> values() {
        return values;
    }

    /** The claim as text, a number or boolean too; empty where there is none, or it is a list or an object. */
    public Optional<String> text(String name) {
        Object value = values.get(name);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    /** The token's subject, or what stands for it: {@code sub}, {@code principalId}, {@code userId}. */
    public Optional<String> subject() {
        return text("sub").or(() -> text("principalId")).or(() -> text("userId"));
    }

    /**
     * The elements of a claim that is a list, such as {@code cognito:groups}. Authorizers of API Gateway deliver lists as
     * text: {@code [a b]} (HTTP API) and {@code a,b} (REST API). An element with a space, or with a comma behind a REST API, cannot be
     * told from two.
     */
    public List<String> list(String name) {
        Object value = values.get(name);
        List<String> elements = new ArrayList<>();
        if (value instanceof List<?> all) {
            for (Object each : all) {
                elements.add(String.valueOf(each));
            }
        } else if (value instanceof String text) {
            boolean bracketed = text.startsWith("[") && text.endsWith("]");
            String inside = bracketed ? text.substring(1, text.length() - 1) : text;
            split(inside, bracketed ? ' ' : ',', elements);
        }
        return elements;
    }

    private static void split(String text, char separator, List<String> elements) {
        for (int from = 0; from <= text.length(); ) {
            int at = text.indexOf(separator, from);
            int to = at < 0 ? text.length() : at;
            String element = text.substring(from, to).trim();
            if (!element.isEmpty()) {
                elements.add(element);
            }
            from = to + 1;
        }
    }

    /** The token's scopes: those that the JWT authorizer names, else those of the claim {@code scope}. */
    public List<String> scopes() {
        if (!scopes.isEmpty()) {
            return scopes;
        }
        List<String> elements = new ArrayList<>();
        Object scope = values.get("scope");
        if (scope instanceof String text) {
            split(text, ' ', elements);
        }
        return elements;
    }
}
