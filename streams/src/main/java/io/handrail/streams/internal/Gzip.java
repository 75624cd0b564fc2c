package io.handrail.streams.internal;

import io.handrail.core.json.InvalidJsonException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip data that someone else packed. Unlike {@code GZIPInputStream} it stops at a limit, and takes neither a
 * member that is cut off nor anything else behind the first one for the end of the data.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
public final class Gzip {

    private static final int TRAILER = 8;
    private static final int FIRST_GUESS = 8 * 1024;

    private final byte[] in;
    private final int maxBytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private byte[] out;
    private int length;

    private Gzip(byte[] in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
        // Most text packs to a fifth. What the trailer says of the length could be a lie.
        this.out = new byte[(int) Math.min(maxBytes, Math.max(FIRST_GUESS, 5L * in.length))];
    }

    /** Whether it begins as gzip data does. */
    public static boolean isGzip(byte[] data) {
        return data.length >= 3 && data[0] == 0x1f && data[1] == (byte) 0x8b && data[2] == GzipHeader.DEFLATE;
    }

    /**
     * Unpacks all members.
     *
     * @param maxBytes how much may come out
     * @throws InvalidJsonException if it is not gzip data, is cut off or damaged, or becomes larger than {@code maxBytes}
     */
    public static byte[] unpack(byte[] packed, int maxBytes) {
        Gzip gzip = new Gzip(packed, maxBytes);
        try {
            int at = 0;
            do {
                at = gzip.member(GzipHeader.skip(packed, at));
            } while (at < packed.length);
            return gzip.length == gzip.out.length ? gzip.out : Arrays.copyOf(gzip.out, gzip.length);
        } catch (DataFormatException e) {
            throw new InvalidJsonException("$", "the gzip data is damaged", e);
        } finally {
            gzip.inflater.end();
        }
    }

    private int member(int at) throws DataFormatException {
        int start = length;
        inflater.reset();
        inflater.setInput(in, at, in.length - at);
        while (!inflater.finished()) {
            if (length == out.length && out.length < maxBytes) {
                out = Arrays.copyOf(out, (int) Math.min(maxBytes, 2L * out.length));
            }
            inflateSome();
        }
        crc.reset();
        crc.update(out, start, length - start);
        int trailer = in.length - inflater.getRemaining();
        if (in.length - trailer < TRAILER) {
            throw cutOff();
        }
        if (int32(trailer) != (int) crc.getValue() || int32(trailer + 4) != length - start) {
            throw new InvalidJsonException("$", "the gzip data is damaged: its checksum is not that of what came out");
        }
        return trailer + TRAILER;
    }

    private void inflateSome() throws DataFormatException {
        boolean full = length == out.length;
        // A byte too many tells an end that comes exactly at the limit from one that does not come.
        byte[] target = full ? new byte[1] : out;
        int count = inflater.inflate(target, full ? 0 : length, full ? 1 : out.length - length);
        if (full && count > 0) {
            throw new InvalidJsonException("$", "the gzip data unpacks to more than " + maxBytes + " bytes, the limit");
        }
        length += count;
        if (count == 0 && !inflater.finished()) {
            throw cutOff();
        }
    }

    static InvalidJsonException cutOff() {
        return new InvalidJsonException("$", "the gzip data is cut off");
    }

    private int int32(int at) {
        return (in[at] & 0xff) | (in[at + 1] & 0xff) << 8 | (in[at + 2] & 0xff) << 16 | (in[at + 3] & 0xff) << 24;
    }
}
