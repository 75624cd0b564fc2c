package io.handrail.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a {@link Problem}. Its detail is shown to the client; a cause is not, and is logged where the status is
 * 500 or more.
 */
public final class HttpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** With this status, from 400 to 599, and this detail for the client. */
    public HttpException(int status, @Nullable String detail) {
        this(Problem.of(status, detail), Map.of(), null);
    }

    /** The same with a cause, which the client does not see. */
    public HttpException(int status, @Nullable String detail, @Nullable Throwable cause) {
        this(Problem.of(status, detail), Map.of(), cause);
    }

    /** With a problem of one's own. */
    public HttpException(Problem problem) {
        this(problem, Map.of(), null);
    }

    private HttpException(Problem problem, Map<String, String> headers, @Nullable Throwable cause) {
        super(problem.status() + " " + (problem.detail() != null ? problem.detail() : problem.title()), cause);
        this.problem = problem;
        this.headers = headers;
    }

    /** 400: the request cannot be understood. */
    public static HttpException badRequest(String detail) {
        return new HttpException(400, detail);
    }

    /** 401, with the challenge that HTTP asks for, such as {@code Bearer}. */
    public static HttpException unauthorized(String challenge, @Nullable String detail) {
        return new HttpException(401, detail).withHeader("www-authenticate", challenge);
    }

    /** 403: known, and not allowed. */
    public static HttpException forbidden(@Nullable String detail) {
        return new HttpException(403, detail);
    }

    /** 404. */
    public static HttpException notFound(@Nullable String detail) {
        return new HttpException(404, detail);
    }

    /** 409: it does not fit to what is there. */
    public static HttpException conflict(String detail) {
        return new HttpException(409, detail);
    }

    /** 422: the body can be read, and these fields are wrong. */
    public static HttpException unprocessable(List<FieldError> errors) {
        return new HttpException(
                Problem.of(422, "The body has fields that are not valid").withErrors(errors));
    }

    /** The same with one more header in the answer. */
    public HttpException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        HttpException with = new HttpException(problem, more, getCause());
        with.setStackTrace(getStackTrace());
        return with;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }

    /** Further headers of the answer. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** Of HTTP. */
    public int status() {
        return problem.status();
    }
}
