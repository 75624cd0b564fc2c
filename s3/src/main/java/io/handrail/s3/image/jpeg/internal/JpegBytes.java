package io.handrail.s3.image.jpeg.internal;

/** The bytes of a file, or of a segment of it, and how far they are read. */
final class JpegBytes {

    final byte[] data;
    final int end;
    int position;

    JpegBytes(byte[] data, int position, int end) {
        this.data = data;
        this.position = position;
        this.end = end;
    }

    int remaining() {
        return end - position;
    }

    int u8() {
        if (position >= end) {
            throw end == data.length ? Refusal.truncated() : Refusal.corrupt("a segment is too short");
        }
        return data[position++] & 0xFF;
    }

    int u16() {
        int high = u8();
        return high << 8 | u8();
    }

    /** The next marker; bytes before it that belong to nothing are passed over, as every reader does. */
    int marker() {
        while (true) {
            while (position < end && data[position] != (byte) 0xFF) {
                position++;
            }
            while (position < end && data[position] == (byte) 0xFF) {
                position++;
            }
            int marker = u8();
            if (marker != 0) {
                return marker;
            }
        }
    }

    /** The contents of the segment that begins here; these bytes go on after it. */
    JpegBytes segment() {
        int length = u16();
        if (length < 2) {
            throw Refusal.corrupt("a segment has no length");
        }
        int start = position;
        if (length - 2 > end - start) {
            throw Refusal.truncated();
        }
        position = start + length - 2;
        return new JpegBytes(data, start, position);
    }

    /** Whether the text stands at the beginning of what remains. */
    boolean startsWith(String text) {
        if (remaining() < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (data[position + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
