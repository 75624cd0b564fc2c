/** Other programs run by a handler: ended in time with all they started, in a directory of their own that is removed. */
@NullMarked
package io.handrail.s3.internal.process;

import org.jspecify.annotations.NullMarked;
