package io.handrail.web;

/**
 * A type of bodies that knows what is valid. It is asked after the body was bound; what it finds is answered with 422, field
 * by field.
 *
 * {@snippet class="io.handrail.web.WebSnippets" region="validated"}
 */
public interface Validated {

    /** Reports what is wrong. */
    void validate(Checks checks);
}
