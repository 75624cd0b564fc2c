/**
 * Tumbling windows over streams: {@link io.handrail.streams.window.WindowHandler} is what {@link
 * io.handrail.streams.kinesis.KinesisWindowHandler} and {@link io.handrail.streams.dynamodb.DynamoDbWindowHandler} share.
 */
@NullMarked
package io.handrail.streams.window;

import org.jspecify.annotations.NullMarked;
