package io.handrail.s3.image.codec.internal.jpeg;

import java.util.Arrays;

/**
 * The shortest codes for symbols that occur so often.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, K.2</a>
 */
final class HuffmanTable {

    private static final int MAX_LENGTH = 16;

    /** How many codes there are of each length, from 1 to 16. */
    final int[] lengths = new int[MAX_LENGTH + 1];

    /** In the order of their codes. */
    final byte[] symbols;

    /** By symbol. */
    final int[] codes = new int[256];

    final int[] sizes = new int[256];

    HuffmanTable(int[] frequencies) {
        // One more symbol, which no one uses, takes the code of ones only, which is not allowed.
        int[] counts = Arrays.copyOf(frequencies, 257);
        counts[256] = 1;
        int[] depths = depths(counts);
        int[] bits = new int[258];
        for (int depth : depths) {
            bits[depth]++;
        }
        limit(bits);
        System.arraycopy(bits, 1, lengths, 1, MAX_LENGTH);
        symbols = inOrder(depths);
        assign();
    }

    /** Joins the two rarest until one is left. */
    private static int[] depths(int[] counts) {
        int[] depths = new int[counts.length];
        int[] others = new int[counts.length];
        Arrays.fill(others, -1);
        while (true) {
            int rarest = rarest(counts, -1);
            int second = rarest(counts, rarest);
            if (second < 0) {
                return depths;
            }
            counts[rarest] += counts[second];
            counts[second] = 0;
            int last = deepen(depths, others, rarest);
            others[last] = second;
            deepen(depths, others, second);
        }
    }

    /** Of equal ones the last, so that the symbol that no one uses gets the longest code. */
    private static int rarest(int[] counts, int except) {
        int found = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && i != except && (found < 0 || counts[i] <= counts[found])) {
                found = i;
            }
        }
        return found;
    }

    private static int deepen(int[] depths, int[] others, int first) {
        int i = first;
        depths[i]++;
        while (others[i] >= 0) {
            i = others[i];
            depths[i]++;
        }
        return i;
    }

    /** Moves codes up until none is longer than 16 bits, and takes the unused one away. */
    private static void limit(int[] bits) {
        for (int length = bits.length - 1; length > MAX_LENGTH; length--) {
            while (bits[length] > 0) {
                int shorter = length - 2;
                while (bits[shorter] == 0) {
                    shorter--;
                }
                bits[length] -= 2;
                bits[length - 1]++;
                bits[shorter + 1] += 2;
                bits[shorter]--;
            }
        }
        int longest = MAX_LENGTH;
        while (bits[longest] == 0) {
            longest--;
        }
        bits[longest]--;
    }

    private static byte[] inOrder(int[] depths) {
        byte[] symbols = new byte[256];
        int count = 0;
        for (int depth = 1; depth < depths.length; depth++) {
            for (int symbol = 0; symbol < 256; symbol++) {
                if (depths[symbol] == depth) {
                    symbols[count++] = (byte) symbol;
                }
            }
        }
        return Arrays.copyOf(symbols, count);
    }

    private void assign() {
        int code = 0;
        int next = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            for (int i = 0; i < lengths[length]; i++) {
                int symbol = symbols[next++] & 0xFF;
                codes[symbol] = code++;
                sizes[symbol] = length;
            }
            code <<= 1;
        }
    }
}
