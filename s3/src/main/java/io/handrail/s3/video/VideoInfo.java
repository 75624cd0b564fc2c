package io.handrail.s3.video;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known of a video without decoding it.
 *
 * @param container ffmpeg's name for the kind of file, such as {@code mov,mp4,m4a,3gp,3g2,mj2} or {@code matroska,webm}
 * @param codec ffmpeg's name for the coding of the pictures, such as {@code h264}
 * @param stream the position of the pictures' stream in the file
 * @param width as it is shown: turned upright and with square pixels
 * @param height as it is shown
 * @param rotation by how many degrees clockwise the pictures are turned to be shown: 0, 90, 180 or 270
 * @param duration empty where the file does not say, as browsers' recordings do not
 * @param framesPerSecond on average; 0 if unknown
 * @param hasSound whether there is a sound track
 */
public record VideoInfo(
        String container,
        String codec,
        int stream,
        int width,
        int height,
        int rotation,
        Optional<Duration> duration,
        double framesPerSecond,
        boolean hasSound) {

    /** The same with a duration. */
    VideoInfo lasting(Duration found) {
        return new VideoInfo(
                container, codec, stream, width, height, rotation, Optional.of(found), framesPerSecond, hasSound);
    }
}
