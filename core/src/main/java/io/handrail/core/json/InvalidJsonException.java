package io.handrail.core.json;

import org.jspecify.annotations.Nullable;

/**
 * JSON that is malformed, or well-formed but not what was expected; or a value that has no JSON form. The message gives the path and what was expected
 * there. It never repeats the value itself, which may be personal data or a secret.
 */
public final class InvalidJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names in a document can be megabytes long; a path for people need not be. */
    private static final int MAX_PATH = 300;

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
        super(cut(path) + ": " + problem, cause);
        this.path = cut(path);
        this.problem = problem;
    }

    private static String cut(String path) {
        return path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH) + "…";
    }

    /** Where the problem is, as a JSON path; one longer than 300 characters is cut and ends in an ellipsis. */
    public String path() {
        return path;
    }

    /** What was wrong there. */
    public String problem() {
        return problem;
    }
}
