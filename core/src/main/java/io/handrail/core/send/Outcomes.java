package io.handrail.core.send;

import org.jspecify.annotations.Nullable;

/** The one outcome that most entries have, and what others have in common. */
final class Outcomes {

    static final EntryOutcome ACCEPTED = new EntryOutcome.Accepted();

    private Outcomes() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
