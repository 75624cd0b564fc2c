package io.handrail.core.send;

/** The one outcome that most entries have. */
final class Outcomes {

    static final EntryOutcome ACCEPTED = new EntryOutcome.Accepted();

    private Outcomes() {}
}
