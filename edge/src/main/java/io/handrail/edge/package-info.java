/**
 * CloudFront logic in Java: the requests and responses of the four events, and a base class for each. Plain Java
 * without dependencies, made of what TeaVM can compile, so the same classes run in a unit test on the JVM and as
 * JavaScript where CloudFront runs them.
 *
 * <p>Everything in here is immutable and may be shared between threads.
 */
@NullMarked
package io.handrail.edge;

import org.jspecify.annotations.NullMarked;
