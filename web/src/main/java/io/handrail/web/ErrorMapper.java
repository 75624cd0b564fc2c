package io.handrail.web;

/**
 * Makes an answer of an exception.
 *
 * @param <E> of this class or a subclass
 */
@FunctionalInterface
public interface ErrorMapper<E extends Exception> {

    /** The answer. What it throws itself is answered with 500. */
    Response map(Request request, E exception) throws Exception;
}
