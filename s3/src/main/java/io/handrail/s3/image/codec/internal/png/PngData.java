package io.handrail.s3.image.codec.internal.png;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG file: what comes before the pixels, and the compressed stream that these are in. */
final class PngData implements AutoCloseable {

    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int ICCP = 0x69434350;
    private static final int EXIF = 0x65584966;

    /** Of a profile, inflated: a few kilobytes can claim gigabytes. */
    private static final int MAX_PROFILE = 4 * 1024 * 1024;

    private final byte[] file;
    private final Inflater inflater = new Inflater();
    private int next = 8;

    byte @Nullable [] palette;
    byte @Nullable [] transparency;
    byte @Nullable [] icc;
    byte @Nullable [] exif;

    PngData(byte[] file) {
        this.file = file;
    }

    /** Goes to the first pixels. */
    void start() {
        if (!toPixels()) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is a PNG image without pixels");
        }
        if (exif == null) {
            findLateExif();
        }
    }

    /** Goes to the next chunk with pixels; false if there is none. */
    private boolean toPixels() {
        while (file.length - next >= 8) {
            ByteSource in = new ByteSource(file, next);
            long length = in.u32();
            int type = in.i32();
            int start = in.position();
            int end = (int) Math.min(file.length, start + length);
            next = (int) Math.min(file.length, start + length + 4);
            if (type == IDAT) {
                inflater.setInput(file, start, end - start);
                return true;
            } else if (type == IEND) {
                return false;
            } else if (length == end - start) {
                keep(type, start, end);
            }
        }
        return false;
    }

    /** EXIF data may also come after the pixels, which would be too late to know how to turn them. */
    private void findLateExif() {
        long at = next;
        while (exif == null && file.length - at >= 8) {
            ByteSource in = new ByteSource(file, (int) at);
            long length = in.u32();
            int type = in.i32();
            if (type == EXIF && length <= file.length - in.position()) {
                exif = Arrays.copyOfRange(file, in.position(), in.position() + (int) length);
            }
            at = in.position() + length + 4;
        }
    }

    private void keep(int type, int start, int end) {
        switch (type) {
            case PLTE -> palette = Arrays.copyOfRange(file, start, Math.min(end, start + 3 * 256));
            case TRNS -> transparency = Arrays.copyOfRange(file, start, Math.min(end, start + 256));
            case EXIF -> exif = Arrays.copyOfRange(file, start, end);
            case ICCP -> icc = profile(start, end);
            default -> {}
        }
    }

    /** Null if it is broken: the pixels may still be good. */
    private byte @Nullable [] profile(int start, int end) {
        int name = start;
        while (name < end && file[name] != 0) {
            name++;
        }
        if (end - name < 3) {
            return null;
        }
        Inflater deflated = new Inflater();
        try {
            deflated.setInput(file, name + 2, end - name - 2);
            byte[] content = new byte[8_192];
            int length = 0;
            while (!deflated.finished()) {
                if (length == content.length) {
                    if (length == MAX_PROFILE) {
                        return null;
                    }
                    content = Arrays.copyOf(content, Math.min(MAX_PROFILE, 4 * length));
                }
                int count = deflated.inflate(content, length, content.length - length);
                if (count == 0 && !deflated.finished()) {
                    return null;
                }
                length += count;
            }
            return Arrays.copyOf(content, length);
        } catch (DataFormatException e) {
            return null;
        } finally {
            deflated.end();
        }
    }

    /** Fills the part of an array with what comes next in the stream. */
    void read(byte[] to, int length) {
        int filled = 0;
        try {
            while (filled < length) {
                int count = inflater.inflate(to, filled, length - filled);
                filled += count;
                if (count == 0 && (inflater.finished() || inflater.needsDictionary() || !toPixels())) {
                    throw new UnsupportedImageException(
                            Reason.TRUNCATED, "is a truncated PNG image: its pixels end too early");
                }
            }
        } catch (DataFormatException e) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is a PNG image with broken pixels", e);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
