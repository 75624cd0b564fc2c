package io.handrail.edge.js.internal.entry;

/** Whether handlers may wait, which is known when the function is compiled. */
public final class Waiting {

    private static boolean allowed;

    private Waiting() {}

    static void allow() {
        allowed = true;
    }

    /** Whether {@code asynchronous = true} is said. */
    public static boolean isAllowed() {
        return allowed;
    }
}
