package io.handrail.web.validation;

import io.handrail.web.BodyValidator;
import io.handrail.web.Checks;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks bodies by the annotations of Jakarta Validation on their types, for functions that have {@code
 * jakarta.validation-api} and an implementation, such as Hibernate Validator. That costs a cold start more than all the rest
 * of a request; {@link io.handrail.web.Validated} costs nothing. Thread-safe.
 *
 * {@snippet class="io.handrail.web.validation.JakartaBodyValidatorTest" region="jakarta"}
 */
public final class JakartaBodyValidator implements BodyValidator {

    private final Validator validator;

    /** With a validator of the function's own, whose messages the client is shown. */
    public JakartaBodyValidator(Validator validator) {
        this.validator = validator;
    }

    @Override
    public void validate(Object body, Checks checks) {
        Set<ConstraintViolation<Object>> found = validator.validate(body);
        // The set has no order; an answer has.
        TreeMap<String, String> sorted = new TreeMap<>();
        for (ConstraintViolation<Object> each : found) {
            sorted.put(each.getPropertyPath() + "\n" + each.getMessage(), each.getMessage());
        }
        sorted.forEach((key, message) -> checks.that(false, key.substring(0, key.indexOf('\n')), message));
    }
}
