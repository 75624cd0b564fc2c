package io.handrail.testing;

import java.util.List;

/**
 * A failed invocation as Lambda reports it to the caller. Lambda's Java runtime reports no causes; they are in the log.
 *
 * @param type the exception's class name, or Lambda's own word, such as {@code Sandbox.Timedout}
 * @param message the exception's message, or its class name where it has none
 * @param stackTrace the frames of the user's code, innermost first; empty where Lambda reports none
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">AWS: errors in Java functions</a>
 */
public record InvocationError(String type, String message, List<String> stackTrace) {

    /** Copies the list. */
    public InvocationError {
        stackTrace = List.copyOf(stackTrace);
    }
}
