package io.handrail.s3.image.codec.internal.webp;

import io.handrail.s3.image.codec.internal.ByteSource;

/**
 * Goes through the chunks of a WebP file, or of a frame in it.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container</a>
 */
public final class WebpChunks {

    public static final int VP8 = fourcc("VP8 ");
    public static final int VP8L = fourcc("VP8L");
    public static final int VP8X = fourcc("VP8X");
    public static final int ALPH = fourcc("ALPH");
    public static final int ANIM = fourcc("ANIM");
    public static final int ANMF = fourcc("ANMF");
    public static final int ICCP = fourcc("ICCP");
    public static final int EXIF = fourcc("EXIF");

    /** RIFF, the size, WEBP. */
    public static final int FILE_HEADER = 12;

    /** Four letters and the size. */
    public static final int CHUNK_HEADER = 8;

    private final byte[] file;
    private final int end;
    private int next;
    private int start;
    private int size;
    private int type;

    /** Those of a file. */
    public WebpChunks(byte[] file) {
        this(file, FILE_HEADER, file.length);
    }

    /** Those between two positions. */
    public WebpChunks(byte[] file, int from, int to) {
        this.file = file;
        this.next = from;
        this.end = to;
    }

    private static int fourcc(String letters) {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }

    /** Goes to the next chunk; false at the end. One that is cut off is as long as what is there of it. */
    public boolean next() {
        if (end - next < CHUNK_HEADER) {
            return false;
        }
        ByteSource in = new ByteSource(file, next, end);
        type = in.i32Little();
        long claimed = in.u32Little();
        start = in.position();
        size = (int) Math.min(claimed, end - start);
        next = (int) Math.min(end, start + claimed + (claimed & 1));
        return true;
    }

    public int type() {
        return type;
    }

    /** Where its content begins. */
    public int start() {
        return start;
    }

    /** Where its content ends. */
    public int end() {
        return start + size;
    }

    /** A reader of its content. */
    public ByteSource content() {
        return new ByteSource(file, start, end());
    }
}
