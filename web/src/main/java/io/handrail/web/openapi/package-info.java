/**
 * The routes as a document: {@link io.handrail.web.openapi.OpenApi} writes OpenAPI 3.1 of what a router knows of them. Loaded
 * only by who names it, and at work only when the document is asked for.
 */
@NullMarked
package io.handrail.web.openapi;

import org.jspecify.annotations.NullMarked;
