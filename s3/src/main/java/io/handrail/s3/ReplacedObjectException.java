package io.handrail.s3;

/** The object is not the one of the event any more: it was replaced meanwhile, which has an event of its own. */
public final class ReplacedObjectException extends SkippedObjectException {

    private static final long serialVersionUID = 1L;

    ReplacedObjectException(String uri) {
        super(uri + ": it was replaced after this event; the event of the new object brings what is there now");
    }
}
