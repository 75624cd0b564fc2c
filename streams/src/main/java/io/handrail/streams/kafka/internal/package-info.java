/** How a Kafka event is read. */
@NullMarked
package io.handrail.streams.kafka.internal;

import org.jspecify.annotations.NullMarked;
