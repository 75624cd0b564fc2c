package io.handrail.streams.window;

import org.jspecify.annotations.Nullable;

/**
 * The state as Lambda carries it. Lambda begins a window with an empty object, so a state that would look like that is
 * put into a field of another object, and so is one that is no object at all.
 */
final class StateJson {

    /**
     * "Your state can be a maximum of 1 MB for each shard."
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">AWS: tumbling windows</a>
     */
    static final int MAX_BYTES = 1_048_576;

    static final String NONE = "{}";

    private static final String FIELD = "{\"io.handrail.state\":";

    private StateJson() {}

    /** The state's own JSON, or null where there is no state yet. */
    static @Nullable String own(@Nullable String carried) {
        if (carried == null || carried.equals(NONE) || carried.equals("null")) {
            return null;
        }
        return carried.startsWith(FIELD) ? carried.substring(FIELD.length(), carried.length() - 1) : carried;
    }

    /**
     * What Lambda is to carry.
     *
     * @throws WindowStateTooLargeException if it is more than Lambda carries
     */
    static String carried(String own) {
        boolean wrapped = own.charAt(0) != '{' || own.equals(NONE) || own.startsWith(FIELD);
        String carried = wrapped ? FIELD + own + "}" : own;
        if (carried.length() > MAX_BYTES / 3) {
            long bytes = utf8Bytes(carried);
            if (bytes > MAX_BYTES) {
                throw new WindowStateTooLargeException(bytes);
            }
        }
        return carried;
    }

    private static long utf8Bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair is two of the pair's four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
