/**
 * Sinks for fan-outs, each over a call that takes many records at once: objects in S3, items in DynamoDB, records of
 * Kinesis and Firehose. {@link io.handrail.streams.fanout.sink.BufferSink} gathers small records into larger ones before
 * another sink. A function brings the SDK client of the services that it writes to.
 */
@NullMarked
package io.handrail.streams.fanout.sink;

import org.jspecify.annotations.NullMarked;
