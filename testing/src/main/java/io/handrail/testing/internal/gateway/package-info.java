/** HTTP as the events of an HTTP API, and back. */
@NullMarked
package io.handrail.testing.internal.gateway;

import org.jspecify.annotations.NullMarked;
