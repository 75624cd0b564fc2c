package io.handrail.s3.video;

import io.handrail.s3.internal.process.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes previews of videos with ffmpeg; the tool inside of {@link VideoPreviewHandler}, of use without it.
 *
 * <p>A file is taken as hostile. ffmpeg takes it for one of a few kinds of video or not at all, whatever it is called, so
 * that a file cannot lead it to other files or addresses; size, duration and dimensions have limits; a run has a time,
 * after which it is ended with all it started.
 *
 * <p>Not done: pictures of HDR videos look pale (nothing maps their tones), interlaced ones have combs.
 *
 * <p>Thread-safe.
 */
public final class VideoPreviews {

    private final Ffmpeg ffmpeg;
    private final VideoLimits limits;

    /** With this ffmpeg, inside of these limits. */
    public VideoPreviews(Ffmpeg ffmpeg, VideoLimits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /** What a video may ask for. */
    public VideoLimits limits() {
        return limits;
    }

    /**
     * Tells what a file is, without decoding it.
     *
     * @param directory for ffprobe's own files, if it writes any
     * @param timeout how long it may take
     * @throws UnsupportedVideoException if it is no video that is taken
     * @throws FfmpegException if ffprobe could not do its work
     */
    public VideoInfo probe(VideoInput input, Path directory, Duration timeout) throws IOException {
        return Prober.probe(ffmpeg, input, limits, directory, Deadline.in(timeout));
    }

    /**
     * Makes previews of a video that was {@linkplain #probe probed}. If it fails, the directory has the files made so
     * far; they are the caller's in any case.
     *
     * @param directory where the files are written; those of the same names are replaced
     * @param timeout how long all of them together may take
     * @return in the order of {@code previews}
     * @throws IllegalArgumentException if two previews have the same name
     * @throws UnsupportedVideoException if it cannot be decoded
     * @throws FfmpegException if ffmpeg could not do its work
     */
    public List<PreviewFile> make(
            VideoInput input, VideoInfo info, List<Preview> previews, Path directory, Duration timeout)
            throws IOException {
        requireNames(previews);
        Deadline deadline = Deadline.in(timeout);
        Work work = new Work(ffmpeg, limits, input, info, directory.toAbsolutePath(), deadline);
        if (info.duration().isEmpty()) {
            Duration found = work.measure();
            Prober.requireNotTooLong(found, limits);
            work = new Work(ffmpeg, limits, input, info.lasting(found), work.directory, deadline);
        }
        List<PreviewFile> made = new ArrayList<>();
        for (Preview preview : previews) {
            // A switch over patterns needs Java 21.
            if (preview instanceof Preview.Poster poster) {
                Stills.poster(work, poster, made);
            } else if (preview instanceof Preview.Thumbnails thumbnails) {
                Stills.thumbnails(work, thumbnails, made);
            } else if (preview instanceof Preview.Sprite sprite) {
                Sprites.sprite(work, sprite, made);
            } else if (preview instanceof Preview.Clip clip) {
                Clips.clip(work, clip, made);
            }
        }
        return List.copyOf(made);
    }

    /** All names together, each once. */
    static Set<String> requireNames(List<Preview> previews) {
        Set<String> names = new HashSet<>();
        for (Preview preview : previews) {
            for (String name : preview.names()) {
                if (name.indexOf('/') >= 0 || name.startsWith(".")) {
                    throw new IllegalArgumentException("\"" + name + "\" is not the name of a file");
                }
                if (!names.add(name)) {
                    throw new IllegalArgumentException("Two previews are named " + name + "; name one differently");
                }
            }
        }
        return names;
    }
}
