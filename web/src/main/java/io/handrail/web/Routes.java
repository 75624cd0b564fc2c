package io.handrail.web;

/** A group of routes, to be nested under a prefix. */
@FunctionalInterface
public interface Routes {

    /** Adds the routes. */
    void routes(Router r);
}
