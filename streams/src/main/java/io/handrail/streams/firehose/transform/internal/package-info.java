/** JSON values in flight; not for users. */
@NullMarked
package io.handrail.streams.firehose.transform.internal;

import org.jspecify.annotations.NullMarked;
