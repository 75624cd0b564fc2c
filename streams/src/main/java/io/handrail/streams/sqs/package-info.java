/**
 * Queues: {@link io.handrail.streams.sqs.SqsBatchHandler} processes the messages of an SQS queue, standard or FIFO, whatever
 * {@linkplain io.handrail.streams.sqs.Envelope envelope} they come in and wherever a large one is
 * {@linkplain io.handrail.streams.sqs.S3LargeMessages stored}.
 */
@NullMarked
package io.handrail.streams.sqs;

import org.jspecify.annotations.NullMarked;
