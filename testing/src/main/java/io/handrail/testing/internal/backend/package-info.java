/** The parts of LocalAws: which program serves a service, how it is started, shared and ended. */
@NullMarked
package io.handrail.testing.internal.backend;

import org.jspecify.annotations.NullMarked;
