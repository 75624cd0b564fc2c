package io.handrail.web;

/** The rest of the way to an answer: the filters after this one and the route. */
@FunctionalInterface
public interface Next {

    /**
     * Goes on with this request, which may have more {@linkplain Request#with attributes}. It does not throw: what goes wrong
     * comes back as the answer that the client gets, with its {@linkplain Response#cause() cause}.
     */
    Response handle(Request request);
}
