/** What lookups are made of; not for users. */
@NullMarked
package io.handrail.streams.firehose.enrich.internal;

import org.jspecify.annotations.NullMarked;
