package io.handrail.edge.rules.internal;

/**
 * Does what rules need only where they are put together on the JVM, that is in a test or in a build. {@code edge-js} compiles
 * a class in the place of this one that does nothing, so that none of it is in a function.
 */
public final class OnTheJvm {

    private OnTheJvm() {}

    /** Does the work, unless this is JavaScript. */
    public static void run(Runnable work) {
        work.run();
    }

    /**
     * Refuses an argument, unless this is JavaScript.
     *
     * @throws IllegalArgumentException if it is not good
     */
    public static void require(boolean good, String why) {
        if (!good) {
            throw new IllegalArgumentException(why);
        }
    }
}
