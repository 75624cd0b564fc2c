package io.handrail.s3.video;

/** The kinds of moving pictures without sound. WebP needs an ffmpeg with libwebp. */
public enum ClipType {
    /** For everyone, mail programs included; with a palette of its own 256 colours. */
    GIF("gif", "image/gif"),
    /** A fraction of a GIF's size, in all colours; every browser since 2020. */
    WEBP("webp", "image/webp");

    final String ending;
    final String contentType;

    ClipType(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }
}
