package io.handrail.web.websocket;

import org.jspecify.annotations.Nullable;

/** A client's message that no route takes. The message says what is wrong and repeats nothing of it. */
public final class InvalidMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    InvalidMessageException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.problem = problem;
    }

    /** What is wrong, in words that may go to the client. */
    public String problem() {
        return problem;
    }
}
