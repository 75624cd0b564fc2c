/** The parts of LambdaRuntime: the Runtime API, the process that runs the real client, and the in-process stand-in. */
@NullMarked
package io.handrail.testing.internal.runtime;

import org.jspecify.annotations.NullMarked;
