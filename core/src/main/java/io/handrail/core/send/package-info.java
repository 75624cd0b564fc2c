/**
 * Sending many entries through calls that take a few and may take only some of them:
 * {@link io.handrail.core.send.BatchSender} is the engine, {@link io.handrail.core.send.AwsSendLimits} has the limits of
 * AWS's calls, and a {@link io.handrail.core.send.Sink} is what a fan-out writes to.
 */
@NullMarked
package io.handrail.core.send;

import org.jspecify.annotations.NullMarked;
