package io.handrail.edge.js.internal.rules;

/**
 * Does nothing. The checks of rules and the lists of names that they need are a third of a function; what they have to say
 * is the same whatever comes, so a test that puts the rules together has heard it. What viewers can break is checked in
 * every answer, as that of any other handler.
 */
public final class OnTheJvm {

    private OnTheJvm() {}

    /** Does not do the work. */
    public static void run(Runnable work) {}

    /** Refuses nothing. */
    public static void require(boolean good, String why) {}
}
