/** What the fakes of services share. */
@NullMarked
package io.handrail.testing.internal.wire;

import org.jspecify.annotations.NullMarked;
