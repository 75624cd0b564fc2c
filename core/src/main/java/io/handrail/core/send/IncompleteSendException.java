package io.handrail.core.send;

/** Some entries were not sent. The message says how many and why the first was not; {@link #result()} has them all. */
public final class IncompleteSendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SendResult<?> result;

    IncompleteSendException(SendResult<?> result) {
        super(describe(result));
        this.result = result;
    }

    /** The entry itself stays out of the message: it may be personal data. */
    private static String describe(SendResult<?> result) {
        Unsent<?> first = result.unsent().get(0);
        int all = result.sent() + result.unsent().size();
        return result.unsent().size() + " of " + all + " entries were not sent. The first, entry " + first.index()
                + ": " + first.reason() + (first.code().isEmpty() ? "" : ", " + first.code()) + ": "
                + first.message();
    }

    /** What was sent and what was not. */
    public SendResult<?> result() {
        return result;
    }
}
