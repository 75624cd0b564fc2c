package io.handrail.core.json;

import org.jspecify.annotations.Nullable;

/**
 * JSON that is malformed, or well-formed but not what was expected. The message gives the path and what was expected
 * there. It never repeats the value itself, which may be personal data or a secret.
 */
public final class InvalidJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * @param path where, as a JSON path ({@code $.Records[0].s3.object.key})
     * @param problem what was wrong there, as the rest of a sentence ({@code expected a string but found a number})
     */
    public InvalidJsonException(String path, String problem) {
        this(path, problem, null);
    }

    /** The same with a cause. */
    public InvalidJsonException(String path, String problem, @Nullable Throwable cause) {
        super(path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    /** Where the problem is, as a JSON path. */
    public String path() {
        return path;
    }

    /** What was wrong there. */
    public String problem() {
        return problem;
    }
}
