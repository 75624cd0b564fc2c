package io.handrail.s3.image.meta;

import java.nio.ByteBuffer;

/** The metadata of a camera that was turned, and nothing else. */
public final class ExifOfOrientation {

    private ExifOfOrientation() {}

    /** @param orientation 1 to 8, as in TIFF 6.0 */
    public static byte[] bytes(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
