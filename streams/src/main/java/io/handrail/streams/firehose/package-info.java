/**
 * Transforming records on their way through Amazon Data Firehose: one method sees a record, the base class keeps to the
 * service's rules for the answer.
 */
@NullMarked
package io.handrail.streams.firehose;

import org.jspecify.annotations.NullMarked;
