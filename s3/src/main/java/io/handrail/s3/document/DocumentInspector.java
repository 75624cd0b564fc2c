package io.handrail.s3.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a document's type from its bytes, and refuses what cannot or should not be converted. */
final class DocumentInspector {

    private DocumentInspector() {}

    /**
     * Looks into the file.
     *
     * @throws UnsupportedDocumentException if it is none of the types, encrypted, or larger inside than the limits
     */
    static DocumentType inspect(Path file, DocumentLimits limits) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (begins(start, '{', '\\', 'r', 't', 'f')) {
            return DocumentType.RTF;
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return PackedDocument.inspect(file, limits);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return CompoundFile.inspect(file);
        }
        throw new UnsupportedDocumentException(
                "is no Word, OpenDocument or RTF text: it begins like none of them", null);
    }

    private static boolean begins(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (start[i] != (byte) expected[i]) {
                return false;
            }
        }
        return true;
    }
}
