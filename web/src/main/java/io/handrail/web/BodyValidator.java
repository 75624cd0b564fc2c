package io.handrail.web;

/**
 * Checks all bodies of a handler, besides what they check themselves ({@link Validated}). Thread-safe.
 */
@FunctionalInterface
public interface BodyValidator {

    /** Reports what is wrong with a body. */
    void validate(Object body, Checks checks);
}
