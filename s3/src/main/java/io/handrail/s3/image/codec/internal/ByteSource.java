package io.handrail.s3.image.codec.internal;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import java.util.Arrays;

/** Reads numbers out of a file from a position on. Past the end the file is refused as truncated. */
public final class ByteSource {

    private final byte[] file;
    private final int end;
    private int position;

    public ByteSource(byte[] file, int position) {
        this(file, position, file.length);
    }

    /**
     * A part of a file.
     *
     * @param end where it ends for this reader
     */
    public ByteSource(byte[] file, int position, int end) {
        this.file = file;
        this.position = position;
        this.end = end;
    }

    public int position() {
        return position;
    }

    public int remaining() {
        return end - position;
    }

    /**
     * Goes on.
     *
     * @param count may be anything that a file claims
     */
    public void skip(long count) {
        need(count);
        position += (int) count;
    }

    private void need(long count) {
        if (count < 0 || count > end - position) {
            throw new UnsupportedImageException(Reason.TRUNCATED, "is truncated: it ends after " + end + " bytes");
        }
    }

    public int u8() {
        need(1);
        return file[position++] & 0xFF;
    }

    public int u16() {
        return u8() << 8 | u8();
    }

    public int u16Little() {
        return u8() | u8() << 8;
    }

    public int u24Little() {
        return u16Little() | u8() << 16;
    }

    public int i32() {
        return u16() << 16 | u16();
    }

    public int i32Little() {
        return u16Little() | u16Little() << 16;
    }

    public long u32() {
        return i32() & 0xFFFF_FFFFL;
    }

    public long u32Little() {
        return i32Little() & 0xFFFF_FFFFL;
    }

    public byte[] bytes(long count) {
        need(count);
        position += (int) count;
        return Arrays.copyOfRange(file, position - (int) count, position);
    }
}
