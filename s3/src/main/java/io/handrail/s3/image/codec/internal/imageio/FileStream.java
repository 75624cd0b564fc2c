package io.handrail.s3.image.codec.internal.imageio;

import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory as ImageIO reads it: no copy, no cache, no temporary file. Whoever reads from it is asked about the
 * time, so that a reader that reports no progress ends as well.
 */
final class FileStream extends ImageInputStreamImpl {

    /** Calls between two looks at the clock. */
    private static final int PATIENCE = 4_096;

    /** Reads beyond the end that honest files may need, whose readers look ahead. */
    private static final int LOOKAHEAD = 1_000;

    private final byte[] file;
    private final DecodePolicy policy;
    private int calls;
    private int beyond;

    FileStream(byte[] file, DecodePolicy policy) {
        this.file = file;
        this.policy = policy;
    }

    @Override
    public int read() {
        look();
        bitOffset = 0;
        return streamPos < file.length ? file[(int) streamPos++] & 0xFF : end();
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        look();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int count = (int) Math.min(length, file.length - streamPos);
        if (count <= 0) {
            return end();
        }
        System.arraycopy(file, (int) streamPos, to, offset, count);
        streamPos += count;
        return count;
    }

    /** Some readers make up what is missing, and tables of it, for as long as nothing stops them. */
    private int end() {
        if (++beyond > LOOKAHEAD) {
            throw new UnsupportedImageException(Reason.TRUNCATED, "is truncated: its pixels end too early");
        }
        return -1;
    }

    private void look() {
        if (++calls % PATIENCE == 0) {
            policy.checkTime();
        }
    }

    @Override
    public long length() {
        return file.length;
    }
}
