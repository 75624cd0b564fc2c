/** What the parts of the house that keep things in DynamoDB share: JSON as DynamoDB's own values, and sizes. */
@NullMarked
package io.handrail.core.dynamodb;

import org.jspecify.annotations.NullMarked;
