package io.handrail.s3.image.codec.internal.gif;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * GIF's compression.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, appendix F</a>
 */
final class LzwEncoder {

    private static final int MAX_CODES = 4_096;
    private static final int SLOTS = 16_384;
    private static final int MAX_BLOCK = 255;

    private final ByteArrayOutputStream out;
    private final int minimum;
    private final int[] keys = new int[SLOTS];
    private final short[] codes = new short[SLOTS];
    private final byte[] block = new byte[MAX_BLOCK];
    private int filled;
    private int pending;
    private int bits;

    /** @param minimum bits of a place, 2 to 8 */
    LzwEncoder(ByteArrayOutputStream out, int minimum) {
        this.out = out;
        this.minimum = minimum;
    }

    void encode(byte[] places) {
        out.write(minimum);
        int clear = 1 << minimum;
        int size = minimum + 1;
        int next = clear + 2;
        Arrays.fill(keys, -1);
        write(clear, size);
        int prefix = places[0] & 0xFF;
        for (int i = 1; i < places.length; i++) {
            int place = places[i] & 0xFF;
            int slot = slot(prefix << 8 | place);
            if (keys[slot] >= 0) {
                prefix = codes[slot];
                continue;
            }
            write(prefix, size);
            if (next < MAX_CODES) {
                keys[slot] = prefix << 8 | place;
                codes[slot] = (short) next;
                // The reader is one code behind.
                if (next == 1 << size) {
                    size++;
                }
                next++;
            } else {
                write(clear, size);
                Arrays.fill(keys, -1);
                size = minimum + 1;
                next = clear + 2;
            }
            prefix = place;
        }
        write(prefix, size);
        if (next == 1 << size && size < 12) {
            size++;
        }
        write(clear + 1, size);
        finish();
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B1) >>> 18;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    private void write(int code, int size) {
        pending |= code << bits;
        bits += size;
        while (bits >= 8) {
            put(pending);
            pending >>>= 8;
            bits -= 8;
        }
    }

    private void put(int value) {
        block[filled++] = (byte) value;
        if (filled == MAX_BLOCK) {
            flush();
        }
    }

    private void flush() {
        if (filled > 0) {
            out.write(filled);
            out.write(block, 0, filled);
            filled = 0;
        }
    }

    private void finish() {
        if (bits > 0) {
            put(pending);
        }
        flush();
        out.write(0);
    }
}
