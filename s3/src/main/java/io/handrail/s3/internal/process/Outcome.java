package io.handrail.s3.internal.process;

import java.time.Duration;

/**
 * How a program ended.
 *
 * @param exitCode 128 and the signal's number where a signal ended it
 * @param timedOut whether it was ended by us, because it took too long
 * @param took from start to end
 * @param output the beginning of what it wrote to its output
 * @param errors the end of what it wrote to its error output
 */
public record Outcome(int exitCode, boolean timedOut, Duration took, String output, String errors) {

    /** The number of {@code SIGKILL}, by which the system ends a program when memory is out. */
    private static final int KILLED = 128 + 9;

    public boolean succeeded() {
        return exitCode == 0 && !timedOut;
    }

    /** Whether somebody else killed it. */
    public boolean wasKilled() {
        return exitCode == KILLED && !timedOut;
    }
}
