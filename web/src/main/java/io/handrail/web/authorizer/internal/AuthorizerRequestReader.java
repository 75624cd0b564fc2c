package io.handrail.web.authorizer.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.web.authorizer.ApiArn;
import io.handrail.web.authorizer.AuthorizerRequest;
import io.handrail.web.authorizer.AuthorizerSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the events of all kinds of authorizers; tells them apart by their fields. */
public final class AuthorizerRequestReader implements JsonDecoder<AuthorizerRequest> {

    /** The ARN's limit in bytes: api-gateway-lambda-authorizer-output.html. */
    private static final int MAX_ARN = 1_600;

    @Override
    public @Nullable AuthorizerRequest read(JsonReader in) throws IOException {
        return Json.skipNull(in) ? null : new Fields().read(in);
    }

    /** One event while it is read. */
    private static final class Fields {

        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Map<String, String> allHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Map<String, String> query = new HashMap<>();
        private final Map<String, String> allQuery = new HashMap<>();
        private final Map<String, String> pathParameters = new HashMap<>();
        private final Map<String, String> stageVariables = new HashMap<>();
        private final List<String> identity = new ArrayList<>();
        private final List<String> cookies = new ArrayList<>();
        private final ContextFields context = new ContextFields();
        private @Nullable String version;
        private @Nullable String type;
        private @Nullable String arn;
        private @Nullable String token;
        private @Nullable String method;
        private @Nullable String path;

        AuthorizerRequest read(JsonReader in) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                switch (name) {
                    case "version" -> version = Json.nullableString(in);
                    case "type" -> type = Json.nullableString(in);
                    case "methodArn", "routeArn" -> arn = Json.nullableString(in);
                    case "authorizationToken" -> token = Json.nullableString(in);
                    case "identitySource" -> FlatJson.strings(in, identity);
                    case "httpMethod" -> method = Json.nullableString(in);
                    case "path", "rawPath" -> path = Json.nullableString(in);
                    case "headers" -> FlatJson.joined(in, headers);
                    case "multiValueHeaders" -> FlatJson.joined(in, allHeaders);
                    case "queryStringParameters" -> FlatJson.joined(in, query);
                    case "multiValueQueryStringParameters" -> FlatJson.joined(in, allQuery);
                    case "cookies" -> FlatJson.strings(in, cookies);
                    case "pathParameters" -> FlatJson.joined(in, pathParameters);
                    case "stageVariables" -> FlatJson.joined(in, stageVariables);
                    case "requestContext" -> context.read(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
            // Where both are there, the plain ones have only the last value.
            headers.putAll(allHeaders);
            query.putAll(allQuery);
            return request();
        }

        private AuthorizerRequest request() {
            AuthorizerSource source = source();
            if (arn == null || arn.length() > MAX_ARN) {
                throw new InvalidJsonException(
                        "$", "the event of an authorizer has a methodArn or routeArn of up to 1,600 characters");
            }
            ApiArn called = ApiArn.parse(arn);
            if (called == null) {
                throw new InvalidJsonException("$.methodArn", "it is not the ARN of a call of an API");
            }
            if (source == AuthorizerSource.REST_TOKEN && token != null) {
                identity.add(token);
            }
            return new AuthorizerRequest(
                    source,
                    called,
                    identity,
                    source == AuthorizerSource.WEBSOCKET ? "" : first(method, context.method),
                    first(path, context.path),
                    headers,
                    query,
                    cookies,
                    pathParameters,
                    stageVariables,
                    first(context.sourceIp, null));
        }

        private AuthorizerSource source() {
            if ("TOKEN".equals(type)) {
                return AuthorizerSource.REST_TOKEN;
            }
            if (!"REQUEST".equals(type)) {
                throw new InvalidJsonException("$.type", "the event of an authorizer has the type TOKEN or REQUEST");
            }
            if (version == null) {
                return context.isWebSocket ? AuthorizerSource.WEBSOCKET : AuthorizerSource.REST_REQUEST;
            }
            return switch (version) {
                case "1.0" -> AuthorizerSource.HTTP_1_0;
                case "2.0" -> AuthorizerSource.HTTP_2_0;
                default -> throw new InvalidJsonException("$.version", "it is neither 1.0 nor 2.0");
            };
        }

        private static String first(@Nullable String one, @Nullable String other) {
            return one != null ? one : other != null ? other : "";
        }
    }

    /** What is wanted of {@code requestContext}. */
    private static final class ContextFields {

        private boolean isWebSocket;
        private @Nullable String method;
        private @Nullable String path;
        private @Nullable String sourceIp;

        void read(JsonReader in) throws IOException {
            if (Json.skipNull(in)) {
                return;
            }
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "connectionId" -> isWebSocket |= Json.nullableString(in) != null;
                    case "http" -> http(in);
                    case "identity" -> identity(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
        }

        private void http(JsonReader in) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "method" -> method = Json.nullableString(in);
                    case "path" -> path = Json.nullableString(in);
                    case "sourceIp" -> sourceIp = Json.nullableString(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
        }

        private void identity(JsonReader in) throws IOException {
            if (in.peek() != JsonToken.BEGIN_OBJECT) {
                in.skipValue();
                return;
            }
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("sourceIp")) {
                    sourceIp = Json.nullableString(in);
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        }
    }
}
