package io.handrail.s3.image.codec.internal.jpeg;

import java.util.Arrays;

/** Takes the symbols of a scan twice: first to count them, then, with the tables made of that, to write them. */
final class JpegBits {

    private final int[][] counts;
    private HuffmanTable[] tables = {};
    private boolean writing;

    private byte[] bytes = new byte[8_192];
    private int length;
    private long pending;
    private int free = 64;

    /** @param tables how many tables the scan uses */
    JpegBits(int tables) {
        counts = new int[tables][256];
    }

    /** From now on symbols are written. */
    HuffmanTable[] startWriting() {
        tables = new HuffmanTable[counts.length];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new HuffmanTable(counts[i]);
        }
        writing = true;
        return tables;
    }

    /** A symbol and the bits after it. */
    void put(int table, int symbol, int value, int bits) {
        if (writing) {
            HuffmanTable codes = tables[table];
            append(codes.codes[symbol], codes.sizes[symbol]);
            if (bits > 0) {
                append(value & (1 << bits) - 1, bits);
            }
        } else {
            counts[table][symbol]++;
        }
    }

    private void append(int value, int bits) {
        free -= bits;
        pending |= (long) value << free;
        if (free <= 32) {
            drain();
        }
    }

    private void drain() {
        if (bytes.length - length < 16) {
            bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
        }
        while (free <= 56) {
            int next = (int) (pending >>> 56);
            bytes[length++] = (byte) next;
            if (next == 0xFF) {
                // So that it is no marker.
                bytes[length++] = 0;
            }
            pending <<= 8;
            free += 8;
        }
    }

    /** What was written, filled up with ones. */
    byte[] finish() {
        int rest = free & 7;
        append((1 << rest) - 1, rest);
        drain();
        return Arrays.copyOf(bytes, length);
    }
}
