package io.handrail.core;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The function's environment variables. Handlers read them here rather than from {@link System#getenv(String)}, so that
 * a test can run a handler with variables of its own in the same process.
 */
public final class Environment {

    /** Inherited, so that worker threads started by the handler see what the handler sees. */
    private static final ThreadLocal<@Nullable Map<String, String>> REPLACED = new InheritableThreadLocal<>();

    private Environment() {}

    /** The variable's value, or null where it is not set or empty. */
    public static @Nullable String get(String name) {
        Map<String, String> replaced = REPLACED.get();
        String value = replaced == null ? System.getenv(name) : replaced.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The variable's value, or the given one where it is not set or empty. */
    public static String get(String name, String otherwise) {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    /**
     * The variable's value.
     *
     * @param purpose what the variable is for, as the rest of a sentence: {@code the bucket that thumbnails go to}
     * @throws IllegalStateException if it is not set or empty; the message names it and its purpose
     */
    public static String require(String name, String purpose) {
        String value = get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "Environment variable " + name + " is not set; it names " + purpose + ". Set it on the function.");
        }
        return value;
    }

    /** For tests: runs the work with these variables instead of the process's own, on this thread and its children. */
    public static <T> T with(Map<String, String> variables, Callable<T> work) throws Exception {
        Map<String, String> before = REPLACED.get();
        REPLACED.set(Map.copyOf(variables));
        try {
            return work.call();
        } finally {
            REPLACED.set(before);
        }
    }
}
