package io.handrail.streams.window;

/**
 * After a failure, records that had been added before could not be added again. The state is lost then, so this is an
 * {@link Error}: it fails the invocation and Lambda brings everything again.
 */
public final class UnrepeatableAddError extends Error {

    private static final long serialVersionUID = 1L;

    UnrepeatableAddError(Exception cause) {
        super(
                "A failed record was to be taken out of the window's state, but adding the records before it again failed:"
                        + " add() must depend on its arguments only, and the state must survive its JSON",
                cause);
    }
}
