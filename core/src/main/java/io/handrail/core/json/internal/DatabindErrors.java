package io.handrail.core.json.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.UnsupportedTypeException;

/** What Jackson throws, in our words; its own may repeat the value. */
final class DatabindErrors {

    private DatabindErrors() {}

    /** @param base the path of the value that Jackson was given */
    static RuntimeException translate(String base, JsonProcessingException e) {
        if (e instanceof InvalidDefinitionException definition) {
            return new UnsupportedTypeException(
                    "Jackson cannot bind " + definition.getType() + ": " + definition.getOriginalMessage(), e);
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof Exception cause) {
            return UserCode.refused(path(base, e), cause);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return new InvalidJsonException(path(base, e), mismatch(mismatch));
        }
        if (e instanceof StreamConstraintsException) {
            return new InvalidJsonException(path(base, e), "beyond Jackson's limits: " + e.getOriginalMessage(), e);
        }
        if (e instanceof JsonMappingException) {
            String message = String.valueOf(e.getOriginalMessage());
            return new InvalidJsonException(path(base, e), message, e.getCause());
        }
        return new InvalidJsonException(base, "not well-formed JSON");
    }

    private static String mismatch(MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("No content")) {
            return "the document is empty";
        }
        if (message.startsWith("Trailing token")) {
            return "the document goes on after its value";
        }
        Class<?> target = e.getTargetType();
        return "not what Jackson reads as " + (target == null ? "this type" : "a " + target.getTypeName());
    }

    private static String path(String base, JsonProcessingException e) {
        StringBuilder path = new StringBuilder(base);
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() != null) {
                    path.append('.').append(step.getFieldName());
                } else {
                    path.append('[').append(step.getIndex()).append(']');
                }
            }
        }
        return path.toString();
    }
}
