/**
 * Reference data for records on their way: {@link io.handrail.streams.firehose.enrich.Enricher} is a step of a chain, {@link
 * io.handrail.streams.firehose.enrich.Lookup} is where its data comes from. What a lookup remembers is reference data, the
 * same for all records: it depends on no record, and an invocation finds out nothing of another from it.
 */
@NullMarked
package io.handrail.streams.firehose.enrich;

import org.jspecify.annotations.NullMarked;
