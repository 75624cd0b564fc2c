/**
 * Idempotency records in a DynamoDB table, which functions on Powertools for AWS Lambda can share. Needs
 * {@code software.amazon.awssdk:dynamodb} on the class path.
 */
@NullMarked
package io.handrail.core.idempotency.dynamodb;

import org.jspecify.annotations.NullMarked;
