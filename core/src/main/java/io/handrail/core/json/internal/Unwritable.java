package io.handrail.core.json.internal;

import io.handrail.core.json.InvalidJsonException;

/** A value that has no JSON form, on its way up to the root, gathering the path to it. */
final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StringBuilder path = new StringBuilder();
    private final String problem;

    Unwritable(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    Unwritable inField(Object name) {
        path.insert(0, name).insert(0, '.');
        return this;
    }

    Unwritable inElement(int index) {
        path.insert(0, "[" + index + "]");
        return this;
    }

    InvalidJsonException asInvalidJson() {
        return new InvalidJsonException("$" + path, problem);
    }
}
