package io.handrail.s3.document;

import java.io.IOException;

/** A document was not converted, and not for its own fault: the program ran out of time or memory. */
public final class DocumentConversionException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The message says what happened and what to do. */
    public DocumentConversionException(String message) {
        super(message);
    }
}
