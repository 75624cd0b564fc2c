package io.handrail.s3.video;

import java.io.IOException;

/**
 * ffmpeg did not do its work, and not because of the video: it is missing or lacks a part, could not read its input from
 * S3, ran out of memory or of time. The same video may work another time, or once the function is set up rightly.
 */
public final class FfmpegException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The message says what happened and what to do, and has what ffmpeg printed. */
    public FfmpegException(String message) {
        super(message);
    }
}
