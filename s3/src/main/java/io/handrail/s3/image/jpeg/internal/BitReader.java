package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.codec.UnsupportedImageException;

/**
 * The bits of a scan. They wait in a window, the next one uppermost; loops that are hot take the window into variables of
 * their own. Beyond the data come zeros, so that nobody has to look for the end at each bit; {@link #isOverrun} tells.
 */
final class BitReader {

    /** What a window holds at least after {@link #refill}: a symbol of 16 bits and a value of 16. */
    static final int ENOUGH = 32;

    private static final int STUFFED = 0;

    private final byte[] data;
    private final int end;
    private int position;
    private int padding;

    long window;
    int count;

    BitReader(byte[] data, int end) {
        this.data = data;
        this.end = end;
    }

    void start(int newPosition) {
        position = newPosition;
        window = 0;
        count = 0;
        padding = 0;
    }

    /** Somewhere before the next marker, or at it. */
    int position() {
        return position;
    }

    /** Whether more bits were taken than there are. */
    boolean isOverrun() {
        return count < padding;
    }

    /** Needs a window of no more than 32 bits. */
    void refill() {
        if (position <= end - 4) {
            int next = ((data[position] & 0xFF) << 24)
                    | ((data[position + 1] & 0xFF) << 16)
                    | ((data[position + 2] & 0xFF) << 8)
                    | (data[position + 3] & 0xFF);
            // No byte of it is FF: none of the complement is zero.
            if (((~next - 0x01010101) & next & 0x80808080) == 0) {
                window |= (next & 0xFFFFFFFFL) << (32 - count);
                count += 32;
                position += 4;
                return;
            }
        }
        while (count <= 56) {
            window |= (long) nextByte() << (56 - count);
            count += 8;
        }
    }

    private int nextByte() {
        while (position < end) {
            int value = data[position] & 0xFF;
            if (value != 0xFF) {
                position++;
                return value;
            }
            int following = position + 1 < end ? data[position + 1] & 0xFF : Marker.EOI;
            if (following == STUFFED) {
                position += 2;
                return 0xFF;
            }
            if (following != 0xFF) {
                break;
            }
            position++;
        }
        padding += 8;
        return 0;
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
        JpegBytes in = new JpegBytes(data, position, end);
        if (in.marker() != Marker.RST0 + number) {
            throw Refusal.corrupt("a restart marker is not where it has to be");
        }
        start(in.position);
    }

    /** Why there are no more bits. */
    UnsupportedImageException ended() {
        JpegBytes in = new JpegBytes(data, position, end);
        while (in.remaining() > 0 && data[in.position] == (byte) 0xFF) {
            in.position++;
        }
        return in.remaining() == 0 || data[in.position] == (byte) Marker.EOI
                ? Refusal.truncated()
                : Refusal.corrupt("a marker stands in the middle of the image data");
    }
}
