/**
 * Kinesis data streams. Extend {@link io.handrail.streams.kinesis.KinesisBatchHandler}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">AWS: Lambda with Kinesis</a>
 */
@NullMarked
package io.handrail.streams.kinesis;

import org.jspecify.annotations.NullMarked;
