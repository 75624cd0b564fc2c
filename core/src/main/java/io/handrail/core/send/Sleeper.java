package io.handrail.core.send;

/** Waits; a test lets a clock of its own run on instead. */
@FunctionalInterface
public interface Sleeper {

    /** Waits this long. */
    void sleep(long millis) throws InterruptedException;
}
