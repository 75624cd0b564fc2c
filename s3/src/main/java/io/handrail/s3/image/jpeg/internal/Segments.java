package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.codec.Metadata;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the application segments say. What cannot be understood there is taken as absent. */
final class Segments {

    private static final String EXIF = "Exif\0\0";
    private static final String ICC = "ICC_PROFILE\0";

    private final TreeMap<Integer, JpegBytes> icc = new TreeMap<>();
    private int iccChunks;
    private byte @Nullable [] exif;
    private OptionalInt adobe = OptionalInt.empty();
    private boolean jfif;

    void read(int marker, JpegBytes in) {
        if (marker == Marker.APP0) {
            jfif |= in.remaining() >= 14 && in.startsWith("JFIF\0");
        } else if (marker == Marker.APP1 && in.startsWith(EXIF) && exif == null) {
            exif = Arrays.copyOfRange(in.data, in.position + EXIF.length(), in.end);
        } else if (marker == Marker.APP2 && in.startsWith(ICC) && in.remaining() >= ICC.length() + 2) {
            in.position += ICC.length();
            int number = in.u8();
            iccChunks = in.u8();
            icc.putIfAbsent(number, in);
        } else if (marker == Marker.APP14 && in.startsWith("Adobe") && in.remaining() >= 12) {
            adobe = OptionalInt.of(in.data[in.position + 11] & 0xFF);
        }
    }

    boolean jfif() {
        return jfif;
    }

    OptionalInt adobe() {
        return adobe;
    }

    Metadata metadata() {
        return new Metadata(icc(), exif);
    }

    /** The profile, put together from its chunks; null if one of them is missing. */
    private byte @Nullable [] icc() {
        if (icc.isEmpty() || icc.size() != iccChunks || icc.firstKey() != 1 || icc.lastKey() != iccChunks) {
            return null;
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (JpegBytes chunk : icc.values()) {
            profile.write(chunk.data, chunk.position, chunk.remaining());
        }
        return profile.toByteArray();
    }
}
