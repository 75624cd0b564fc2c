package io.handrail.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a body, field by field. A field is named as in code, {@code lines[0].sku}, or empty for the whole
 * body. The details are shown to the client. Not thread-safe.
 */
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    /** None so far. */
    public Checks() {}

    /** Reports the field, unless what must hold does. */
    public Checks that(boolean holds, String field, String otherwise) {
        if (!holds) {
            errors.add(FieldError.of(field, otherwise));
        }
        return this;
    }

    /** Reports the field if there is nothing. */
    public Checks present(@Nullable Object value, String field) {
        return that(value != null, field, "must be there");
    }

    /** Reports the field if there is no text, or nothing but spaces. */
    public Checks notBlank(@Nullable String value, String field) {
        return that(value != null && !value.isBlank(), field, "must not be blank");
    }

    /** Reports the field if its text is shorter or longer, in characters as Java counts them; null is neither. */
    public Checks length(@Nullable CharSequence value, int least, int most, String field) {
        return that(
                value == null || (value.length() >= least && value.length() <= most),
                field,
                "must have " + least + " to " + most + " characters");
    }

    /** Reports the field if the number is not between these, both included. */
    public Checks between(long value, long least, long most, String field) {
        return that(value >= least && value <= most, field, "must be from " + least + " to " + most);
    }

    /** What was reported, in its order. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Throws an {@link HttpException} of status 422 if anything was reported. */
    public void orThrow() {
        if (!errors.isEmpty()) {
            throw HttpException.unprocessable(errors);
        }
    }
}
