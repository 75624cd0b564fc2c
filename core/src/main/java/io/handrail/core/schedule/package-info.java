/**
 * Functions that run on a schedule: {@link io.handrail.core.schedule.ScheduledHandler} reads what EventBridge rules and
 * EventBridge Scheduler send, runs a tick once where asked (with {@code io.handrail.core.idempotency}), and never two
 * at a time where asked (with a {@link io.handrail.core.schedule.LeaseStore}; the DynamoDB one is in
 * {@code io.handrail.core.schedule.dynamodb}).
 */
@NullMarked
package io.handrail.core.schedule;

import org.jspecify.annotations.NullMarked;
