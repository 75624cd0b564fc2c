package io.handrail.streams.log;

/** A line that is not one of the access log; the message says which field and where, but does not repeat it. */
public final class MalformedLogLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedLogLineException(String problem, int position) {
        // Without a stack trace: a stream of foreign lines throws one for each, and all say the same.
        super("Not a line of an access log: " + problem + " at character " + (position + 1), null, false, false);
    }
}
