/**
 * Records of Kafka topics, from Amazon MSK or a cluster of one's own. Extend {@link
 * io.handrail.streams.kafka.KafkaBatchHandler}.
 */
@NullMarked
package io.handrail.streams.kafka;

import org.jspecify.annotations.NullMarked;
