/**
 * Batches of records that lose nothing: {@link io.handrail.core.batch.BatchHandler} under the handlers of queues and
 * streams, over {@link io.handrail.core.batch.BatchProcessor}, which is usable without it;
 * {@link io.handrail.core.batch.BulkProcessor} is the one for work on all records at once. A
 * {@link io.handrail.core.batch.BatchPolicy} says which order is kept and what is reported to Lambda.
 */
@NullMarked
package io.handrail.core.batch;

import org.jspecify.annotations.NullMarked;
