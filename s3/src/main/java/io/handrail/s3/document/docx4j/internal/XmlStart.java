package io.handrail.s3.document.docx4j.internal;

import java.util.Arrays;

/** Tells XML from other files by how it begins, in any encoding that a reader of XML would guess. */
final class XmlStart {

    private static final byte[] EBCDIC = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};

    private XmlStart() {}

    static boolean isXml(byte[] start) {
        for (byte b : start) {
            switch (b) {
                // Byte order marks, zeros of UTF-16 and UTF-32, white space.
                case (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF, 0, ' ', '\t', '\r', '\n' -> {}
                default -> {
                    return b == '<' || Arrays.equals(EBCDIC, Arrays.copyOf(start, EBCDIC.length));
                }
            }
        }
        return false;
    }
}
