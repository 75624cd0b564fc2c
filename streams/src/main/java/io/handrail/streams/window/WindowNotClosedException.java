package io.handrail.streams.window;

import io.handrail.core.batch.ItemIdentifier;

/** The last invocation of a window did not get through its records, so the window was not closed and comes again. */
public final class WindowNotClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WindowNotClosedException(ItemIdentifier first) {
        super("The window was not closed, because record " + first
                + " and what comes after it are not in its state yet;"
                + " the log says why. The invocation fails so that Lambda brings the records and the state again");
    }
}
