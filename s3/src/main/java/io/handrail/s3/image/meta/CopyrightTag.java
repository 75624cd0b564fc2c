package io.handrail.s3.image.meta;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes EXIF data of one tag: a header, a directory of one entry, and the text where it has no room in the entry. */
final class CopyrightTag {

    private static final int DIRECTORY = 8;
    private static final int AFTER_DIRECTORY = DIRECTORY + 2 + 12 + 4;

    /** What has room in the entry itself. */
    private static final int INLINE = 4;

    private CopyrightTag() {}

    static byte[] exif(String copyright) {
        byte[] text = (copyright + "\0").getBytes(StandardCharsets.UTF_8);
        boolean inline = text.length <= INLINE;
        ByteBuffer exif = ByteBuffer.allocate(AFTER_DIRECTORY + (inline ? 0 : text.length));
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(DIRECTORY);
        exif.putShort((short) 1).putShort((short) Exif.COPYRIGHT).putShort((short) Exif.ASCII);
        exif.putInt(text.length);
        if (inline) {
            exif.put(text);
        } else {
            exif.putInt(AFTER_DIRECTORY).position(AFTER_DIRECTORY).put(text);
        }
        return exif.array();
    }
}
