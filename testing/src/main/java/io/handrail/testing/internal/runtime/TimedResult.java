package io.handrail.testing.internal.runtime;

import io.handrail.testing.InvocationResult;

/**
 * A result with what a benchmark wants to know besides. Times are on the clock of {@link System#nanoTime()}.
 *
 * @param pid the id of the process that answered
 * @param processStartedNanos when that process was started
 * @param answerArrivedNanos when the first line of its answer arrived
 */
public record TimedResult(InvocationResult result, long pid, long processStartedNanos, long answerArrivedNanos) {}
