/**
 * Ready steps of a transformation. A chain begins with one that reads a record's bytes as {@link
 * io.handrail.streams.firehose.transform.JsonObjects}, goes on with steps over these objects, and ends with one that
 * writes them: {@code ParseStep} or {@code LogSubscription}, then {@code ObjectStep}s, then {@code NewlineDelimited}.
 */
@NullMarked
package io.handrail.streams.firehose.transform;

import org.jspecify.annotations.NullMarked;
