package io.handrail.s3.image.codec.internal.gif;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;

/**
 * GIF's compression, undone. It fills what it is given and not more, however much there is.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, appendix F</a>
 */
final class LzwDecoder {

    private static final int MAX_CODES = 4_096;

    private final ByteSource in;
    private final short[] prefixes = new short[MAX_CODES];
    private final byte[] suffixes = new byte[MAX_CODES];
    private final byte[] firsts = new byte[MAX_CODES];
    private final short[] lengths = new short[MAX_CODES];

    private int blockLeft;
    private boolean ended;
    private int bits;
    private int pending;

    LzwDecoder(ByteSource in) {
        this.in = in;
    }

    /**
     * Decodes all blocks.
     *
     * @return how many places were filled
     */
    int decode(byte[] to) {
        int minimum = in.u8();
        if (minimum < 1 || minimum > 11) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is a GIF image with an unknown code size");
        }
        int clear = 1 << minimum;
        for (int i = 0; i < clear; i++) {
            suffixes[i] = (byte) i;
            firsts[i] = (byte) i;
            lengths[i] = 1;
        }
        int size = minimum + 1;
        int next = clear + 2;
        int previous = -1;
        int filled = 0;
        while (filled < to.length) {
            int code = code(size);
            if (code == clear) {
                size = minimum + 1;
                next = clear + 2;
                previous = -1;
                continue;
            }
            if (code < 0 || code == clear + 1) {
                break;
            }
            if (code > next || (code == next && previous < 0)) {
                throw new UnsupportedImageException(Reason.CORRUPT, "is a GIF image with broken pixels");
            }
            if (previous >= 0 && next < MAX_CODES) {
                prefixes[next] = (short) previous;
                suffixes[next] = code == next ? firsts[previous] : firsts[code];
                firsts[next] = firsts[previous];
                lengths[next] = (short) (lengths[previous] + 1);
                next++;
                if (next == 1 << size && size < 12) {
                    size++;
                }
            } else if (code >= next) {
                throw new UnsupportedImageException(Reason.CORRUPT, "is a GIF image with broken pixels");
            }
            filled += write(code, to, filled);
            previous = code;
        }
        skipRest();
        return filled;
    }

    /** The string of a code, from its end. */
    private int write(int code, byte[] to, int at) {
        int length = lengths[code];
        int rest = code;
        for (int i = at + length - 1; i >= at; i--) {
            if (i < to.length) {
                to[i] = suffixes[rest];
            }
            rest = prefixes[rest];
        }
        return Math.min(length, to.length - at);
    }

    /** -1 at the end of the blocks. */
    private int code(int size) {
        while (bits < size) {
            if (blockLeft == 0) {
                blockLeft = ended ? 0 : in.u8();
                if (blockLeft == 0) {
                    ended = true;
                    return -1;
                }
            }
            pending |= in.u8() << bits;
            bits += 8;
            blockLeft--;
        }
        int code = pending & ((1 << size) - 1);
        pending >>>= size;
        bits -= size;
        return code;
    }

    private void skipRest() {
        while (!ended) {
            in.skip(blockLeft);
            blockLeft = in.u8();
            ended = blockLeft == 0;
        }
    }
}
