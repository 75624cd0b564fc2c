package io.handrail.core.json.internal;

import io.handrail.core.json.InvalidJsonException;
import java.lang.reflect.InvocationTargetException;

/** What the user's own constructors and accessors throw. */
final class UserCode {

    private UserCode() {}

    /** A constructor refused the values: its message, in its words, and the exception as the cause. */
    static InvalidJsonException refused(String path, InvocationTargetException e) {
        return refused(path, exceptionOf(e));
    }

    static InvalidJsonException refused(String path, Exception e) {
        String message = e.getMessage();
        return new InvalidJsonException(
                path, message != null ? message : e.getClass().getName(), e);
    }

    /** An accessor threw while writing: that leaves as it is. */
    static RuntimeException thrownBy(InvocationTargetException e) {
        Exception cause = exceptionOf(e);
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static Exception exceptionOf(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : e;
    }
}
