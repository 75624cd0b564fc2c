/** Reading Kinesis events, and the frames in which the Kinesis Producer Library aggregates records. */
@NullMarked
package io.handrail.streams.kinesis.internal;

import org.jspecify.annotations.NullMarked;
