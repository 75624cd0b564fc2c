/**
 * What happens to the items of a DynamoDB table, by its stream. {@link io.handrail.streams.dynamodb.DynamoDbStreamHandler}
 * is the base class of functions; the rest is the change that it hands over and the attributes in it.
 */
@NullMarked
package io.handrail.streams.dynamodb;

import org.jspecify.annotations.NullMarked;
