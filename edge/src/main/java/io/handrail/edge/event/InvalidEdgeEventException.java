package io.handrail.edge.event;

/** An event that is not one of CloudFront's. The message names the place, never a value. */
public final class InvalidEdgeEventException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what was wrong, and where. */
    public InvalidEdgeEventException(String message) {
        super(message);
    }
}
