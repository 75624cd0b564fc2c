package io.handrail.s3.image.jpeg.internal;

/**
 * The data of a scan in words of 32 bits, without what stuffs it; that is taken out for many words in one go, so that who
 * takes words has nothing to look for. Beyond the data come zeros.
 */
final class ScanWords {

    private static final int STUFFED = 0;

    /** What an MCU takes at most: ten blocks of 64 symbols of 16 bits, each with 16 bits of a value. */
    private static final int OF_MCU = 10 * 64 + 2;

    private static final int MOST = 4_096;

    private final byte[] data;
    private final int end;
    private int position;
    private int filled;
    private int padding;

    final int[] words = new int[MOST];

    /** Which word is taken next. */
    int next;

    ScanWords(byte[] data, int end) {
        this.data = data;
        this.end = end;
    }

    void start(int newPosition) {
        position = newPosition;
        next = 0;
        filled = 0;
        padding = 0;
    }

    /** Somewhere before the next marker, or at it; not before what was taken. */
    int position() {
        return position;
    }

    /** How many bits of the data are left; less than none if zeros were taken. */
    int left() {
        return 32 * (filled - next) - padding;
    }

    /** Before each MCU: has all words that it may take. */
    void prepare() {
        if (filled - next < OF_MCU) {
            fill();
        }
    }

    /** Takes words until there is no room, or no data. */
    private void fill() {
        int before = padding;
        int kept = Math.max(0, filled - next);
        System.arraycopy(words, filled - kept, words, 0, kept);
        next = 0;
        filled = kept;
        while (filled < MOST && padding == before) {
            fillUntilStuffed();
            if (filled < MOST) {
                words[filled++] = nextByte() << 24 | nextByte() << 16 | nextByte() << 8 | nextByte();
            }
        }
        while (filled < OF_MCU) {
            words[filled++] = 0;
            padding += 32;
        }
    }

    /** Takes what needs no look at the bytes. */
    private void fillUntilStuffed() {
        int from = position;
        int to = filled;
        while (to < MOST && from <= end - 4) {
            int word = ((data[from] & 0xFF) << 24)
                    | ((data[from + 1] & 0xFF) << 16)
                    | ((data[from + 2] & 0xFF) << 8)
                    | (data[from + 3] & 0xFF);
            // A byte of it is FF: one of the complement is zero.
            if (((~word - 0x01010101) & word & 0x80808080) != 0) {
                break;
            }
            words[to++] = word;
            from += 4;
        }
        position = from;
        filled = to;
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
}
