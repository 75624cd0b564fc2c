/**
 * Who changed what, when, from what to what: {@link io.handrail.streams.audit.AuditTrail} keeps every change of a
 * DynamoDB stream in a chain of entries that shows tampering, in an {@link io.handrail.streams.audit.AuditStore}
 * ({@code .dynamodb}, {@code .s3}); {@link io.handrail.streams.audit.ChangeReport} counts them. What must not stay as it
 * is, {@code .guard} puts right.
 */
@NullMarked
package io.handrail.streams.audit;

import org.jspecify.annotations.NullMarked;
