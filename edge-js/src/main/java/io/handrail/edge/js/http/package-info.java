/** Calls of other services from a handler: {@code fetch} at the edge, the JDK's HTTP client in a unit test. */
@NullMarked
package io.handrail.edge.js.http;

import org.jspecify.annotations.NullMarked;
