/** What the use cases of this module share. */
@NullMarked
package io.handrail.streams.internal;

import org.jspecify.annotations.NullMarked;
