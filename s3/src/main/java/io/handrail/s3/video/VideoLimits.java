package io.handrail.s3.video;

import java.time.Duration;

/**
 * What a video may ask of a function.
 *
 * @param maxBytes the largest file
 * @param maxDuration the longest one
 * @param maxPixels width times height of the largest picture; one of 4K takes about 100 MB of memory while it is decoded
 */
public record VideoLimits(long maxBytes, Duration maxDuration, long maxPixels) {

    /** 20 GB, 6 hours, 8192 × 4320 pixels (8K). */
    public static final VideoLimits DEFAULT = new VideoLimits(20_000_000_000L, Duration.ofHours(6), 8_192L * 4_320);
}
