package io.handrail.s3.image.meta;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of a TIFF structure. Beyond their end is nothing but zeros. */
final class TiffBytes {

    private final byte[] data;
    private final int start;
    private final boolean bigEndian;

    private TiffBytes(byte[] data, int start, boolean bigEndian) {
        this.data = data;
        this.start = start;
        this.bigEndian = bigEndian;
    }

    /** Null if it is none. */
    static @Nullable TiffBytes of(byte[] data) {
        boolean named = data.length >= 6
                && data[0] == 'E'
                && data[1] == 'x'
                && data[2] == 'i'
                && data[3] == 'f'
                && data[4] == 0;
        int start = named ? 6 : 0;
        if (data.length - start < 8 || data[start] != data[start + 1]) {
            return null;
        }
        TiffBytes tiff = new TiffBytes(data, start, data[start] == 'M');
        boolean known = data[start] == 'M' || data[start] == 'I';
        return known && tiff.int16(2) == 42 ? tiff : null;
    }

    private int at(long offset) {
        long i = start + offset;
        return i < data.length ? data[(int) i] & 0xFF : 0;
    }

    int int16(long offset) {
        int first = at(offset);
        int second = at(offset + 1);
        return bigEndian ? (first << 8) | second : (second << 8) | first;
    }

    /** Unsigned. */
    long int32(long offset) {
        long first = int16(offset);
        long second = int16(offset + 2);
        return bigEndian ? (first << 16) | second : (second << 16) | first;
    }

    /** As much of the text as there is, in UTF-8, of which ASCII is a part. */
    String text(long offset, long count) {
        long from = start + offset;
        long to = Math.min(data.length, from + Math.min(count, 4L * Exif.MAX_COPYRIGHT));
        return from < to ? new String(data, (int) from, (int) (to - from), StandardCharsets.UTF_8) : "";
    }
}
