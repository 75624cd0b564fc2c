package io.handrail.s3.video;

import java.util.List;

/** The kinds of still pictures. WebP needs an ffmpeg with libwebp. */
public enum StillType {
    /** For everyone. */
    JPEG("jpg", "image/jpeg"),
    /** A quarter smaller; every browser since 2020. */
    WEBP("webp", "image/webp");

    final String ending;
    final String contentType;

    StillType(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** ffmpeg's options for one picture. */
    List<String> encoder() {
        return this == JPEG
                ? List.of("-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p", "-f", "image2", "-update", "1")
                : List.of("-c:v", "libwebp", "-quality", "80", "-pix_fmt", "yuv420p", "-f", "webp");
    }
}
