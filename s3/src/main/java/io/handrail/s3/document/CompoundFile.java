package io.handrail.s3.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A compound file, Microsoft's file system in a file: what Word wrote before 2007, and what it still puts around an
 * encrypted document. Its directory has entries of 128 bytes; only their names and one address are of interest here.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb">Microsoft: compound files</a>
 */
final class CompoundFile {

    private static final int ENTRY = 128;
    private static final int NAME_LENGTH = 64;
    private static final int START_SECTOR = 116;
    private static final int SECTOR_SHIFT = 30;

    /** In the header of Word's stream: flags, one of which says that the text is encrypted. */
    private static final int FLAGS = 10;

    private static final int ENCRYPTED = 0x0100;

    private CompoundFile() {}

    static DocumentType inspect(Path path) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        if (entry(file, "EncryptedPackage") >= 0) {
            throw PackedDocument.encrypted();
        }
        int word = entry(file, "WordDocument");
        if (word < 0) {
            throw new UnsupportedDocumentException("is an Office file from before 2007, but no Word document", null);
        }
        int shift = file.getShort(SECTOR_SHIFT);
        long stream = (file.getInt(word + START_SECTOR) + 1L) << (shift & 31);
        if (shift < 9 || shift > 12 || stream < 0 || stream + FLAGS + 2 > file.limit()) {
            throw new UnsupportedDocumentException(
                    "is a Word document that cannot be read: its text is not in it", null);
        }
        if ((file.getShort((int) stream + FLAGS) & ENCRYPTED) != 0) {
            throw PackedDocument.encrypted();
        }
        return DocumentType.DOC;
    }

    /** Where the entry of this name is; -1 if there is none. Sectors begin at multiples of an entry's size. */
    private static int entry(ByteBuffer file, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 512; at + ENTRY <= file.limit(); at += ENTRY) {
            if (file.getShort(at + NAME_LENGTH) == wanted.length + 2 && matches(file, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(ByteBuffer file, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (file.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
