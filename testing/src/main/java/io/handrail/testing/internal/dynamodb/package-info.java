/** Events of DynamoDB streams: made up, or made of what a stream has. Not for users. */
@NullMarked
package io.handrail.testing.internal.dynamodb;

import org.jspecify.annotations.NullMarked;
