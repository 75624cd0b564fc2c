package io.handrail.streams.dynamodb;

import org.jspecify.annotations.Nullable;

/**
 * Who changed an item, where that was a service. DynamoDB does not say which user or role did; a table that must know
 * keeps it in an attribute.
 *
 * @param type {@code Service}
 * @param principalId for deletions by time to live {@code dynamodb.amazonaws.com}
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Identity.html">AWS:
 *     Identity</a>
 */
public record UserIdentity(@Nullable String type, @Nullable String principalId) {}
