/** Firehose's events and answers as JSON, and the way back to a source. */
@NullMarked
package io.handrail.streams.firehose.internal;

import org.jspecify.annotations.NullMarked;
