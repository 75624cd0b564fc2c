package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.codec.UnsupportedImageException;

/**
 * The bits of a scan. They wait in a window, the next one uppermost; loops that are hot take the window, and its words, into
 * variables of their own. Beyond the data come zeros, so that nobody has to look for the end at each bit; {@link #isOverrun}
 * tells.
 */
final class BitReader {

    /** What a window holds at least after {@link #refill}: a symbol of 16 bits and a value of 16. */
    static final int ENOUGH = 32;

    private final byte[] data;
    private final int end;

    /** What comes into the window next. */
    final ScanWords source;

    long window;
    int count;

    BitReader(byte[] data, int end) {
        this.data = data;
        this.end = end;
        this.source = new ScanWords(data, end);
    }

    void start(int position) {
        source.start(position);
        window = 0;
        count = 0;
    }

    /** Somewhere before the next marker, or at it. */
    int position() {
        return source.position();
    }

    /** Whether more bits were taken than there are. */
    boolean isOverrun() {
        return count + source.left() < 0;
    }

    /** Needs a window of no more than 32 bits. */
    void refill() {
        window |= (source.words[source.next++] & 0xFFFFFFFFL) << (32 - count);
        count += 32;
    }

    int bits(int number) {
        if (number == 0) {
            return 0;
        }
        if (count < number) {
            refill();
        }
        int value = (int) (window >>> (64 - number));
        drop(number);
        return value;
    }

    /** A number whose first bit says that it is positive; negative ones are one less than their bits (T.81, F.12). */
    int signed(int number) {
        return number == 0 ? 0 : extend(bits(number), number);
    }

    /** The same where a symbol was the last that was taken: its value is in the window, then. Quicker. */
    int signedAfterSymbol(int number) {
        // Two shifts, because one by 64 bits is none.
        int value = (int) (window >>> 1 >>> (63 - number));
        drop(number);
        return extend(value, number);
    }

    /** No bits are zero. */
    static int extend(int value, int number) {
        return value < 1 << (number - 1) ? value + 1 - (1 << number) : value;
    }

    int symbol(HuffmanTable table) {
        if (count < ENOUGH) {
            refill();
        }
        int found = table.find(window);
        drop(found >> 8);
        return found & 0xFF;
    }

    private void drop(int number) {
        window <<= number;
        count -= number;
    }

    /** Goes on after the next restart marker. */
    void restart(int number) {
        if (isOverrun()) {
            throw ended();
        }
        JpegBytes in = new JpegBytes(data, source.position(), end);
        if (in.marker() != Marker.RST0 + number) {
            throw Refusal.corrupt("a restart marker is not where it has to be");
        }
        start(in.position);
    }

    /** Why there are no more bits. */
    UnsupportedImageException ended() {
        JpegBytes in = new JpegBytes(data, source.position(), end);
        while (in.remaining() > 0 && data[in.position] == (byte) 0xFF) {
            in.position++;
        }
        return in.remaining() == 0 || data[in.position] == (byte) Marker.EOI
                ? Refusal.truncated()
                : Refusal.corrupt("a marker stands in the middle of the image data");
    }
}
