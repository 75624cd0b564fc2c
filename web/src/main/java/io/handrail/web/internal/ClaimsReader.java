package io.handrail.web.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.Json;
import io.handrail.web.Claims;
import io.handrail.web.Claims.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code requestContext.authorizer}: {@code jwt}, {@code lambda} and {@code iam} of payload 2.0, {@code claims} of a
 * REST API's Amazon Cognito authorizer, or else what a REST API's Lambda authorizer said.
 */
final class ClaimsReader {

    /** Of a REST API's {@code identity}, what a signature of IAM proves, under the names of payload 2.0. */
    private static final String[][] IAM = {
        {"accessKey", "accessKey"},
        {"accountId", "accountId"},
        {"caller", "callerId"},
        {"userArn", "userArn"},
        {"user", "userId"},
        {"principalOrgId", "principalOrgId"},
        {"cognitoIdentityId", "cognitoIdentityId"},
        {"cognitoIdentityPoolId", "cognitoIdentityPoolId"}
    };

    private ClaimsReader() {}

    static Claims read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            in.skipValue();
            return Claims.none();
        }
        Claims found = null;
        Map<String, Object> others = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            boolean object = in.peek() == JsonToken.BEGIN_OBJECT;
            if (object && name.equals("jwt")) {
                found = jwt(in);
            } else if (object && name.equals("lambda")) {
                found = Claims.of(Kind.LAMBDA_AUTHORIZER, object(in), List.of());
            } else if (object && name.equals("iam")) {
                Map<String, Object> signer = object(in);
                // All of it null: nobody has signed.
                found = signer.isEmpty() ? Claims.none() : Claims.of(Kind.IAM, signer, List.of());
            } else if (object && name.equals("claims")) {
                found = Claims.of(Kind.COGNITO_AUTHORIZER, object(in), List.of());
            } else {
                put(in, name, others);
            }
        }
        in.endObject();
        if (found != null) {
            return found;
        }
        return others.isEmpty() ? Claims.none() : Claims.of(Kind.LAMBDA_AUTHORIZER, others, List.of());
    }

    private static Claims jwt(JsonReader in) throws IOException {
        Map<String, Object> claims = Map.of();
        List<String> scopes = List.of();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "claims" -> claims = Json.skipNull(in) ? Map.of() : object(in);
                case "scopes" -> scopes = EventReader.strings(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return Claims.of(Kind.JWT_AUTHORIZER, claims, scopes);
    }

    private static Map<String, Object> object(JsonReader in) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            put(in, in.nextName(), values);
        }
        in.endObject();
        return values;
    }

    private static void put(JsonReader in, String name, Map<String, Object> values) throws IOException {
        Object value = value(in);
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable Object value(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case STRING -> in.nextString();
            case BOOLEAN -> in.nextBoolean();
            case NUMBER -> number(in.nextString());
            case BEGIN_OBJECT -> object(in);
            case BEGIN_ARRAY -> array(in);
            default -> {
                in.skipValue();
                yield null;
            }
        };
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.valueOf(text);
        }
    }

    private static List<Object> array(JsonReader in) throws IOException {
        List<Object> all = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            Object each = value(in);
            if (each != null) {
                all.add(each);
            }
        }
        in.endArray();
        return all;
    }

    /** A REST API has no authorizer for IAM; who signed stands in {@code identity}. */
    static Claims withIdentity(Claims claims, Map<String, String> identity) {
        if (claims.kind() != Kind.NONE || identity.get("userArn") == null) {
            return claims;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String[] names : IAM) {
            String value = identity.get(names[0]);
            if (value != null) {
                values.put(names[1], value);
            }
        }
        return Claims.of(Kind.IAM, values, List.of());
    }
}
