package io.handrail.s3.image.color;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an ICC profile that say what colours its numbers are. It comes out of a file, so that every offset is
 * checked; what is broken is as if it were not there.
 *
 * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, 7</a>
 */
final class IccProfile {

    static final int RGB = signature("RGB ");
    static final int GREY = signature("GRAY");
    static final int CMYK = signature("CMYK");
    static final int XYZ = signature("XYZ ");

    /** Those of printers have 0.5 to 3 MB. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int HEADER = 128;
    private static final int MAX_TAGS = 100;

    private final ByteBuffer data;

    private IccProfile(byte[] data) {
        this.data = ByteBuffer.wrap(data);
    }

    /** Null if it is none. */
    static @Nullable IccProfile read(byte[] data) {
        if (data.length < HEADER + 4 || data.length > MAX_BYTES) {
            return null;
        }
        IccProfile profile = new IccProfile(data);
        int tags = profile.data.getInt(HEADER);
        boolean known = profile.data.getInt(36) == signature("acsp");
        return known && tags > 0 && tags <= MAX_TAGS && HEADER + 4 + 12 * tags <= data.length ? profile : null;
    }

    static int signature(String text) {
        return (text.charAt(0) << 24) | (text.charAt(1) << 16) | (text.charAt(2) << 8) | text.charAt(3);
    }

    /** What its numbers are. */
    int space() {
        return data.getInt(16);
    }

    /** What they are converted to. */
    int connection() {
        return data.getInt(20);
    }

    /** The data of a tag, with its type; null if there is none, or not all of it. */
    @Nullable
    ByteBuffer tag(String name) {
        int tags = data.getInt(HEADER);
        for (int i = 0; i < tags; i++) {
            int entry = HEADER + 4 + 12 * i;
            if (data.getInt(entry) == signature(name)) {
                int offset = data.getInt(entry + 4);
                int size = data.getInt(entry + 8);
                boolean inside = offset >= HEADER && size >= 8 && offset <= data.capacity() - size;
                return inside ? data.slice(offset, size) : null;
            }
        }
        return null;
    }

    /** A colour of three numbers; null if the tag is none. */
    double @Nullable [] xyz(String name) {
        ByteBuffer tag = tag(name);
        if (tag == null || tag.capacity() < 20 || tag.getInt(0) != XYZ) {
            return null;
        }
        return new double[] {fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)};
    }

    /** A number of the type s15Fixed16. */
    static double fixed(ByteBuffer tag, int offset) {
        return tag.getInt(offset) / 65_536.0;
    }
}
