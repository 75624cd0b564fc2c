/**
 * The root of every handler: {@link io.handrail.core.LambdaHandler} reads the event, runs the
 * {@link io.handrail.core.Interceptor}s around {@code handle}, and writes the answer. JSON is read and written by
 * {@code io.handrail.core.json}; AWS clients come from {@code io.handrail.core.aws}.
 */
@NullMarked
package io.handrail.core;

import org.jspecify.annotations.NullMarked;
