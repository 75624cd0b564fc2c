/**
 * Lines of web servers' access logs, wherever they come from: a stream, a log group, a file. Nothing here knows of events
 * or of AWS; {@code firehose.transform} makes a step of a delivery stream of it.
 */
@NullMarked
package io.handrail.streams.log;

import org.jspecify.annotations.NullMarked;
