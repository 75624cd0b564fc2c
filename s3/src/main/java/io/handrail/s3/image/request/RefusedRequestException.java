package io.handrail.s3.image.request;

/** A request that is answered with a status of 400 to 499. The message is the answer's body, and repeats no value. */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** Of this status of HTTP. */
    public RefusedRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The answer's status. */
    public int status() {
        return status;
    }
}
