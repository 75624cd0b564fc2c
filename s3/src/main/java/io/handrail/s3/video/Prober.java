package io.handrail.s3.video;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.s3.internal.process.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks ffprobe what a file is, and refuses what is no video that we take. */
final class Prober {

    private static final String ENTRIES = "format=format_name,duration"
            + ":stream=index,codec_type,codec_name,width,height,sample_aspect_ratio,avg_frame_rate,duration"
            + ":stream_disposition=attached_pic:stream_side_data=rotation";

    /** A side of more pixels than this no codec of ours has. */
    private static final int MAX_SIDE = 32_767;

    private Prober() {}

    static VideoInfo probe(Ffmpeg ffmpeg, VideoInput input, VideoLimits limits, Path directory, Deadline deadline)
            throws IOException {
        List<String> command = new ArrayList<>();
        Allowed.addTo(command, limits);
        command.addAll(List.of("-of", "json", "-show_entries", ENTRIES));
        input.addTo(command);
        ProbeReader.Probe probe;
        try {
            probe = Json.parse(ffmpeg.probe(command, input, directory, deadline), new ProbeReader());
        } catch (InvalidJsonException e) {
            throw new UnsupportedVideoException("is described by ffprobe in a way that cannot be read", e);
        }
        if (probe == null) {
            throw new UnsupportedVideoException("is not described by ffprobe", null);
        }
        return checked(info(probe), limits);
    }

    private static VideoInfo info(ProbeReader.Probe probe) {
        ProbeReader.Stream video = null;
        boolean sound = false;
        for (ProbeReader.Stream stream : probe.streams) {
            if (video == null && stream.type.equals("video") && !stream.isPicture) {
                video = stream;
            }
            sound |= stream.type.equals("audio");
        }
        if (video == null) {
            throw new UnsupportedVideoException("has no moving pictures", null);
        }
        if (video.width < 1 || video.height < 1 || video.width > MAX_SIDE || video.height > MAX_SIDE) {
            throw new UnsupportedVideoException(
                    "has pictures of " + video.width + " × " + video.height + " pixels, if any", null);
        }
        int turned = Math.floorMod((int) Math.round(-video.rotation / 90) * 90, 360);
        double aspect = ratio(video.pixelAspect, ':');
        // Beyond 1:10 it is no television's, but a mistake, and the picture a line.
        double wide = aspect >= 0.1 && aspect <= 10 ? video.width * aspect : video.width;
        int shown = Math.max(1, (int) Math.round(wide));
        Optional<Duration> duration = seconds(probe.duration);
        boolean upright = turned % 180 == 0;
        return new VideoInfo(
                probe.format == null ? "unknown" : probe.format,
                video.codec,
                video.index,
                upright ? shown : video.height,
                upright ? video.height : shown,
                turned,
                duration.isPresent() ? duration : seconds(video.duration),
                ratio(video.frameRate, '/'),
                sound);
    }

    private static VideoInfo checked(VideoInfo info, VideoLimits limits) {
        if ((long) info.width() * info.height() > limits.maxPixels()) {
            throw new UnsupportedVideoException(
                    "has pictures of " + info.width() + " × " + info.height() + " pixels; at most " + limits.maxPixels()
                            + " pixels are taken",
                    null);
        }
        requireNotTooLong(info.duration().orElse(Duration.ZERO), limits);
        return info;
    }

    static void requireNotTooLong(Duration duration, VideoLimits limits) {
        if (duration.compareTo(limits.maxDuration()) > 0) {
            throw new UnsupportedVideoException(
                    "lasts " + duration.toSeconds() + " s; at most "
                            + limits.maxDuration().toSeconds() + " s are taken",
                    null);
        }
    }

    private static Optional<Duration> seconds(@Nullable String text) {
        double seconds = number(text);
        // What does not fit into a long's milliseconds is longer than any limit.
        return seconds > 0 ? Optional.of(Duration.ofMillis((long) Math.min(1e15, seconds * 1_000))) : Optional.empty();
    }

    private static double ratio(@Nullable String text, char separator) {
        int at = text == null ? -1 : text.indexOf(separator);
        if (text == null || at < 0) {
            return 0;
        }
        double divisor = number(text.substring(at + 1));
        return divisor > 0 ? number(text.substring(0, at)) / divisor : 0;
    }

    private static double number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            // "N/A", as ffprobe says where a file has no value.
            return 0;
        }
    }
}
