/**
 * What functions are tested with: {@link io.handrail.testing.TestContext} for a call of one method,
 * {@link io.handrail.testing.LambdaRuntime} for JSON in and JSON out,
 * {@link io.handrail.testing.Events} for sample events, {@link io.handrail.testing.LocalAws} for services that run on
 * this machine, and {@link io.handrail.testing.ScriptedEndpoint} for services that fail on command.
 */
@NullMarked
package io.handrail.testing;

import org.jspecify.annotations.NullMarked;
