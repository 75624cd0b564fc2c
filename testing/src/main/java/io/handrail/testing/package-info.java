/**
 * What functions are tested with: {@link io.handrail.testing.TestContext} for a call of one method,
 * {@link io.handrail.testing.LambdaRuntime} for JSON in and JSON out.
 */
@NullMarked
package io.handrail.testing;

import org.jspecify.annotations.NullMarked;
