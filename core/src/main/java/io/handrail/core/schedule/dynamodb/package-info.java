/** Leases in a DynamoDB table. Needs {@code software.amazon.awssdk:dynamodb} on the class path. */
@NullMarked
package io.handrail.core.schedule.dynamodb;

import org.jspecify.annotations.NullMarked;
