/** Audit trails in DynamoDB, and the function that keeps one. */
@NullMarked
package io.handrail.streams.audit.dynamodb;

import org.jspecify.annotations.NullMarked;
