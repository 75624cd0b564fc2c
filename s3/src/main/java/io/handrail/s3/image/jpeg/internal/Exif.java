package io.handrail.s3.image.jpeg.internal;

import java.util.OptionalInt;

/** The one thing that is read of EXIF: how the image has to be turned. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private final byte[] data;
    private final int start;
    private final int end;
    private final boolean littleEndian;

    private Exif(byte[] data, int start, int end) {
        this.data = data;
        this.start = start;
        this.end = end;
        this.littleEndian = start < end && data[start] == 'I';
    }

    /** The orientation, 1 to 8, of a TIFF structure; empty if it is not there or makes no sense. */
    static OptionalInt orientation(byte[] data, int start, int end) {
        int value = new Exif(data, start, end).orientation();
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private int orientation() {
        long directory = number(4, 4);
        long entries = directory < 0 ? -1 : number(directory, 2);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) ENTRY * i;
            long tag = number(entry, 2);
            if (tag < 0) {
                return -1;
            }
            if (tag == ORIENTATION) {
                return number(entry + 2, 2) == SHORT ? (int) number(entry + 8, 2) : -1;
            }
        }
        return -1;
    }

    /** An unsigned number; -1 beyond the end. */
    private long number(long offset, int bytes) {
        if (offset > end - start - bytes) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            int shift = 8 * (littleEndian ? i : bytes - 1 - i);
            value |= (data[start + (int) offset + i] & 0xFFL) << shift;
        }
        return value;
    }
}
