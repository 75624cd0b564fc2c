package io.handrail.web.authorizer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who wants in, and where. Everything but the ARN comes from the client and is to be taken as such. Immutable.
 *
 * @param source which kind of authorizer asks
 * @param arn what is to be called
 * @param identitySource the values that the authorizer is configured to look at, by which API Gateway keeps answers;
 *     with payload format 1.0 they come joined by commas, as one. Empty for a REST API's REQUEST authorizer, which does not
 *     send them
 * @param method the HTTP method; empty of TOKEN authorizers and WebSocket APIs, whose event has none
 * @param path the path without the stage; empty where the event has none
 * @param headers by name, in any case; the values of one that was sent several times are joined with a comma
 * @param queryStringParameters by name, as API Gateway decodes them, joined in the same way
 * @param cookies each as {@code name=value}
 * @param pathParameters what the route's placeholders stand for
 * @param stageVariables the stage's variables
 * @param sourceIp the client's address; empty where the event has none
 */
public record AuthorizerRequest(
        AuthorizerSource source,
        ApiArn arn,
        List<String> identitySource,
        String method,
        String path,
        Map<String, String> headers,
        Map<String, String> queryStringParameters,
        List<String> cookies,
        Map<String, String> pathParameters,
        Map<String, String> stageVariables,
        String sourceIp) {

    private static final String BEARER = "bearer";

    /** Copies the collections. */
    public AuthorizerRequest {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
        queryStringParameters = Map.copyOf(queryStringParameters);
        pathParameters = Map.copyOf(pathParameters);
        stageVariables = Map.copyOf(stageVariables);
        identitySource = List.copyOf(identitySource);
        cookies = List.copyOf(cookies);
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * The token that the request brings: what a TOKEN authorizer sends, or the {@code Authorization} header, with or
     * without {@code Bearer}. Empty where there is none, and where it is of another scheme.
     */
    public Optional<String> bearerToken() {
        String value = source != AuthorizerSource.REST_TOKEN
                ? headers.get("Authorization")
                : identitySource.isEmpty() ? null : identitySource.get(0);
        if (value == null) {
            return Optional.empty();
        }
        String text = value.trim();
        boolean bearer = text.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && (text.length() == BEARER.length() || text.charAt(BEARER.length()) == ' ');
        String token = bearer ? text.substring(BEARER.length()).trim() : text;
        return token.isEmpty() || token.indexOf(' ') >= 0 ? Optional.empty() : Optional.of(token);
    }

    /** Without what the client sent, which has its credentials in it. */
    @Override
    public String toString() {
        return "AuthorizerRequest[" + source + ", " + arn + "]";
    }
}
