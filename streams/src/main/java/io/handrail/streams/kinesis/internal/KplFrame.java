package io.handrail.streams.kinesis.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records that the Kinesis Producer Library aggregated into one: four bytes of magic, a protobuf message, and the MD5
 * of the message. This keeps where each part is, and copies only what is asked for. Immutable, as far as others see.
 *
 * @see <a href="https://github.com/awslabs/amazon-kinesis-producer/blob/master/aggregation-format.md">AWS: the
 *     format</a>
 */
final class KplFrame {

    /** What base64 text begins with whose bytes begin with the magic, but for two bits of the next character. */
    private static final String MAGIC_IN_BASE64 = "84maw";

    private static final int MAGIC_LENGTH = 4;
    private static final int MAGIC = 0xf3899ac2;
    private static final int MD5_LENGTH = 16;

    private final byte[] in;
    private final KplIndex index;
    private final @Nullable String[] partitionKeys;
    private final @Nullable String[] hashKeys;

    private KplFrame(byte[] in, KplIndex index) {
        this.in = in;
        this.index = index;
        this.partitionKeys = new String[index.partitionKeys()];
        this.hashKeys = new String[index.hashKeys()];
    }

    /** Whether base64 text is worth decoding to look for a frame. */
    static boolean mayBeIn(String base64) {
        // The sixth character has the last two bits of the magic's C2 (10) and four bits of what follows.
        return base64.startsWith(MAGIC_IN_BASE64)
                && base64.length() > MAGIC_IN_BASE64.length()
                && base64.charAt(5) >= 'g'
                && base64.charAt(5) <= 'v';
    }

    /**
     * Reads a frame.
     *
     * @return null for anything else, which AWS's own libraries take for an ordinary record, too: another magic, another
     *     MD5, a message that is malformed or lacks a field. Where an index points outside of its table they drop the
     *     rest of the frame; here that is no frame either, so that nothing gets lost
     */
    static @Nullable KplFrame read(byte[] in) {
        int end = in.length - MD5_LENGTH;
        if (end <= MAGIC_LENGTH || magic(in) != MAGIC || !isMd5(in, end)) {
            return null;
        }
        try {
            return new KplFrame(in, KplIndex.of(in, MAGIC_LENGTH, end));
        } catch (Protobuf.MalformedException e) {
            return null;
        }
    }

    private static int magic(byte[] in) {
        return (in[0] & 0xff) << 24 | (in[1] & 0xff) << 16 | (in[2] & 0xff) << 8 | (in[3] & 0xff);
    }

    private static boolean isMd5(byte[] in, int end) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(in, MAGIC_LENGTH, end - MAGIC_LENGTH);
            return Arrays.equals(md5.digest(), 0, MD5_LENGTH, in, end, in.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no MD5, which every JVM must have", e);
        }
    }

    int size() {
        return index.size();
    }

    byte[] data(int record) {
        int from = index.dataAt(record);
        return Arrays.copyOfRange(in, from, from + index.dataLength(record));
    }

    String partitionKey(int record) {
        int key = index.partitionKey(record);
        String text = partitionKeys[key];
        if (text == null) {
            // Several threads may come here; each makes the same text.
            text = text(index.partitionKeyAt(key), index.partitionKeyLength(key));
            partitionKeys[key] = text;
        }
        return text;
    }

    @Nullable
    String explicitHashKey(int record) {
        int key = index.hashKey(record);
        if (key == KplIndex.NONE) {
            return null;
        }
        String text = hashKeys[key];
        if (text == null) {
            text = text(index.hashKeyAt(key), index.hashKeyLength(key));
            hashKeys[key] = text;
        }
        return text;
    }

    private String text(int from, int length) {
        return new String(in, from, length, StandardCharsets.UTF_8);
    }
}
