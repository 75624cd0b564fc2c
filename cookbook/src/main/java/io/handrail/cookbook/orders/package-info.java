/** Recipe: a stream of orders to S3, DynamoDB and a second stream. */
@NullMarked
package io.handrail.cookbook.orders;

import org.jspecify.annotations.NullMarked;
