package io.handrail.s3.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Makes a PDF file of a document. Implement it to convert with something else than LibreOffice. It is used by several
 * threads at once where a function serves several invocations at once.
 */
@FunctionalInterface
public interface DocumentConverter {

    /**
     * Converts a document, which somebody uploaded and which may be hostile.
     *
     * @param document its type was told from its bytes, and its name has the type's ending; it is not encrypted
     * @param directory for the PDF file and whatever else is needed; it is this conversion's own, and is removed
     *     afterwards with all that is in it
     * @param timeout by when the conversion must have ended; the rest of the invocation needs its time, too
     * @return the PDF file
     * @throws UnsupportedDocumentException if this document cannot be converted
     * @throws IOException if the conversion failed for another reason, and may succeed another time
     */
    Path convert(Path document, DocumentType type, Path directory, Duration timeout) throws IOException;
}
