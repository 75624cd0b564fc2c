/** The event's reader and its view as a batch. Not for users. */
@NullMarked
package io.handrail.streams.dynamodb.internal;

import org.jspecify.annotations.NullMarked;
