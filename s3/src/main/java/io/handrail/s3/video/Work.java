package io.handrail.s3.video;

import io.handrail.s3.internal.process.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One video that previews are made of: what is the same in all ffmpeg commands for it. */
final class Work {

    final VideoInfo info;
    final Path directory;
    private final Ffmpeg ffmpeg;
    private final VideoLimits limits;
    private final VideoInput input;
    private final Deadline deadline;

    Work(Ffmpeg ffmpeg, VideoLimits limits, VideoInput input, VideoInfo info, Path directory, Deadline deadline) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
        this.input = input;
        this.info = info;
        this.directory = directory;
        this.deadline = deadline;
    }

    /**
     * Decodes a part of the video into a file.
     *
     * @param before options of the input: where to begin, what to decode
     * @param filters what to do with the pictures
     * @param after options of the output: how many pictures, which encoder
     * @return whether there was a picture
     */
    boolean decode(List<String> before, String filters, List<String> after, Path file) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("-nostdin", "-y", "-threads", "1"));
        Allowed.addTo(command, limits);
        command.addAll(before);
        input.addTo(command);
        // A filter's threads would each hold pictures; the function has a fraction of a processor anyway.
        command.addAll(List.of("-map", "0:" + info.stream(), "-an", "-sn", "-dn", "-map_metadata", "-1"));
        command.addAll(List.of("-filter_threads", "1", "-threads", "1", "-vf", filters));
        command.addAll(after);
        command.add("file:" + file);
        ffmpeg.run(command, input, directory, deadline);
        return Files.exists(file) && Files.size(file) > 0;
    }

    /** Makes a file out of one of ours, in which nothing is hostile any more. */
    void convert(List<String> arguments, Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of("-nostdin", "-y", "-threads", "1"));
        command.addAll(arguments);
        command.add("file:" + file);
        ffmpeg.run(command, null, directory, deadline);
    }

    /** Reads through the video without decoding it, and tells how long it is. */
    Duration measure() throws IOException {
        List<String> command = new ArrayList<>(List.of("-nostdin", "-y"));
        Allowed.addTo(command, limits);
        input.addTo(command);
        command.addAll(List.of("-map", "0:" + info.stream(), "-c", "copy", "-f", "null", "-progress", "pipe:1", "-"));
        return Progress.end(ffmpeg.run(command, input, directory, deadline));
    }

    /** The filter that makes a picture fit into a square; the pictures come upright. */
    static String scale(Size size) {
        return "scale=" + size.width() + ":" + size.height() + ":flags=bicubic,setsar=1";
    }

    Size fit(int maxSide) {
        return Size.fit(info.width(), info.height(), maxSide);
    }

    /** Seconds as ffmpeg reads them. */
    static String seconds(Duration time) {
        long millis = time.toMillis();
        String rest = Long.toString(1_000 + millis % 1_000);
        return millis / 1_000 + "." + rest.substring(1);
    }
}
