package io.handrail.web.authorizer.internal;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import io.handrail.web.authorizer.AuthorizerResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes both kinds of answers; values of the context were checked before. */
public final class AuthorizerResponseWriter implements JsonEncoder<AuthorizerResponse> {

    @Override
    public void write(JsonWriter out, @Nullable AuthorizerResponse answer) throws IOException {
        if (answer == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        if (answer instanceof AuthorizerResponse.Iam iam) {
            out.name("principalId").value(iam.principalId());
            out.name("policyDocument").beginObject().name("Version").value("2012-10-17");
            out.name("Statement").beginArray();
            statement(out, "Allow", iam.allowed());
            statement(out, "Deny", iam.denied());
            out.endArray().endObject();
            if (iam.usageIdentifierKey() != null) {
                out.name("usageIdentifierKey").value(iam.usageIdentifierKey());
            }
        } else if (answer instanceof AuthorizerResponse.Simple simple) {
            out.name("isAuthorized").value(simple.isAuthorized());
        }
        if (!answer.context().isEmpty()) {
            out.name("context");
            value(out, answer.context());
        }
        out.endObject();
    }

    private static void statement(JsonWriter out, String effect, List<String> arns) throws IOException {
        if (arns.isEmpty()) {
            return;
        }
        out.beginObject();
        out.name("Action").value("execute-api:Invoke");
        out.name("Effect").value(effect);
        out.name("Resource").beginArray();
        for (String arn : arns) {
            out.value(arn);
        }
        out.endArray();
        out.endObject();
    }

    private static void value(JsonWriter out, Object value) throws IOException {
        if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Number number) {
            out.value(number);
        } else if (value instanceof Boolean flag) {
            out.value(flag);
        } else if (value instanceof List<?> list) {
            out.beginArray();
            for (Object one : list) {
                value(out, one);
            }
            out.endArray();
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.name((String) entry.getKey());
                value(out, entry.getValue());
            }
            out.endObject();
        } else {
            throw new IllegalStateException(
                    "The context has a " + value.getClass().getName() + ".");
        }
    }
}
