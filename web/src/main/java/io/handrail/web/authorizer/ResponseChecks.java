package io.handrail.web.authorizer;

import io.handrail.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What API Gateway would answer with 500 for, without telling why.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">AWS:
 *     output from a Lambda authorizer</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">AWS:
 *     quotas of WebSocket APIs</a>
 */
final class ResponseChecks {

    private static final int MAX_RESOURCE = 512;

    /** Of the whole answer, of a WebSocket API's authorizer. */
    private static final int MAX_WEBSOCKET_BYTES = 8 * 1024;

    /** Lists in lists, for HTTP APIs. */
    private static final int MAX_DEPTH = 10;

    private ResponseChecks() {}

    static void check(AuthorizerResponse answer, AuthorizerSource source) {
        boolean nested = source == AuthorizerSource.HTTP_2_0;
        for (Map.Entry<String, Object> entry : answer.context().entrySet()) {
            if (!nested && entry.getKey().equals("claims")) {
                throw new IllegalStateException("The key claims of an authorizer's context is reserved; rename it.");
            }
            checkValue(entry.getKey(), entry.getValue(), nested ? MAX_DEPTH : 0);
        }
        if (answer instanceof AuthorizerResponse.Iam iam) {
            checkResources(iam.allowed());
            checkResources(iam.denied());
        }
        if (source == AuthorizerSource.WEBSOCKET) {
            int bytes = Json.toJson(answer, AuthorizerResponse.ENCODER).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_WEBSOCKET_BYTES) {
                throw new IllegalStateException("The authorizer's answer has " + bytes
                        + " bytes; a WebSocket API takes " + MAX_WEBSOCKET_BYTES + ". Put less into the context.");
            }
        }
    }

    private static void checkResources(List<String> arns) {
        for (String arn : arns) {
            if (arn.length() > MAX_RESOURCE) {
                throw new IllegalStateException("A resource of the policy has " + arn.length()
                        + " characters; API Gateway takes " + MAX_RESOURCE + ". Use wildcards: " + arn);
            }
        }
    }

    private static void checkValue(String key, Object value, int depth) {
        if (value instanceof String || value instanceof Boolean || isFinite(value)) {
            return;
        }
        if (depth > 0 && value instanceof List<?> list) {
            for (Object one : list) {
                checkValue(key, one, depth - 1);
            }
        } else if (depth > 0 && value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof String)) {
                    throw refused(key, entry.getKey());
                }
                checkValue(key, entry.getValue(), depth - 1);
            }
        } else {
            throw refused(key, value);
        }
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    private static IllegalStateException refused(String key, Object value) {
        return new IllegalStateException("The value of " + key + " in the authorizer's context is a "
                + (value == null ? "null" : value.getClass().getSimpleName())
                + ". API Gateway takes strings, finite numbers and booleans; an HTTP API with payload format 2.0 also"
                + " lists and maps of them.");
    }
}
