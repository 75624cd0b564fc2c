package io.handrail.web;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import io.handrail.web.internal.Bindings;
import io.handrail.web.internal.Body;
import io.handrail.web.internal.FormText;
import io.handrail.web.internal.HeaderText;
import io.handrail.web.internal.JsonValues;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests as values, and values as bodies of answers. Thread-safe. */
final class Bodies {

    private final Bindings bindings;
    private final @Nullable BodyValidator validator;
    private final JsonValues values;

    Bodies(JsonCodec codec, @Nullable BodyValidator validator) {
        this.bindings = new Bindings(codec);
        this.validator = validator;
        this.values = new JsonValues(bindings);
    }

    /** For requests that no handler got. */
    static Bodies ofTests() {
        return new Bodies(JsonCodec.standard(), null);
    }

    JsonBinding<?> bind(Type type) {
        return bindings.of(type);
    }

    Parameters form(Request request) {
        if (!"application/x-www-form-urlencoded".equals(request.contentType().orElse(null))) {
            throw unsupported("application/x-www-form-urlencoded");
        }
        return FormText.parse(request.text());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a codec binds a type to itself
    <T> T read(Request request, Type type) {
        String contentType = request.header("content-type").orElse("");
        String mediaType = HeaderText.withoutParameters(contentType);
        if (!mediaType.equals("application/json")
                && !(mediaType.startsWith("application/") && mediaType.endsWith("+json"))) {
            // Also where nothing is said: a page of another site can have a browser send that without asking first.
            throw unsupported("application/json");
        }
        T value;
        try {
            value = (T) bind(type).parse(request.text());
        } catch (InvalidJsonException e) {
            throw new HttpException(Problem.of(400, "The body is not what is expected here")
                    .withErrors(List.of(FieldError.of(e.path(), told(e)))));
        }
        if (value == null) {
            throw HttpException.badRequest("The body is null");
        }
        validate(value);
        return value;
    }

    /** What a type's own constructor says of a value is for the client; what broke in there is not. */
    private static String told(InvalidJsonException e) {
        return e.getCause() instanceof RuntimeException cause
                        && !(cause instanceof IllegalArgumentException)
                        && !(cause instanceof IllegalStateException)
                ? "is not accepted"
                : e.problem();
    }

    private void validate(Object value) {
        if (validator == null && !(value instanceof Validated)) {
            return;
        }
        Checks checks = new Checks();
        if (value instanceof Validated validated) {
            validated.validate(checks);
        }
        if (validator != null) {
            validator.validate(value, checks);
        }
        checks.orThrow();
    }

    private static HttpException unsupported(String wanted) {
        return new HttpException(415, "Send the body as " + wanted).withHeader("accept", wanted);
    }

    /** The same answer with JSON for the value in it. */
    Response rendered(Response response) {
        Body body = response.content();
        return body.isPending() ? response.withBody(Body.text(values.toJson(body.value()))) : response;
    }
}
