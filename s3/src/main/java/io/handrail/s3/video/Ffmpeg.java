package io.handrail.s3.video;

import io.handrail.s3.internal.process.Deadline;
import io.handrail.s3.internal.process.ExternalProgram;
import io.handrail.s3.internal.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code ffmpeg} and {@code ffprobe} are. They run as processes of their own, with none of the function's
 * credentials, and are ended with all they started when their time is over. Thread-safe.
 */
public final class Ffmpeg {

    private final Path ffmpeg;
    private final Path ffprobe;

    private Ffmpeg(Path ffmpeg, Path ffprobe) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
    }

    /** These two programs. */
    public static Ffmpeg at(Path ffmpeg, Path ffprobe) {
        return new Ffmpeg(ffmpeg, ffprobe);
    }

    /**
     * The programs that {@code FFMPEG_PATH} and {@code FFPROBE_PATH} name, else those of a layer in {@code /opt/bin},
     * else those on the {@code PATH}. {@code ffprobe} may also lie beside {@code ffmpeg}.
     *
     * @throws IllegalStateException if one of them is nowhere
     */
    public static Ffmpeg find() {
        Path ffmpeg = ExternalProgram.find("FFMPEG_PATH", "ffmpeg");
        if (ffmpeg == null) {
            throw missing("ffmpeg", "FFMPEG_PATH");
        }
        Path beside = ffmpeg.resolveSibling("ffprobe");
        Path ffprobe = beside.toFile().canExecute() ? beside : ExternalProgram.find("FFPROBE_PATH", "ffprobe");
        if (ffprobe == null) {
            throw missing("ffprobe", "FFPROBE_PATH");
        }
        return new Ffmpeg(ffmpeg, ffprobe);
    }

    private static IllegalStateException missing(String program, String variable) {
        return new IllegalStateException("There is no " + program + " in /opt/bin or on the PATH. Add a layer with"
                + " /opt/bin/" + program + " to the function, or set " + variable + " to where it is");
    }

    /** Runs ffprobe, and returns what it printed. */
    String probe(List<String> arguments, VideoInput input, Path directory, Deadline deadline) throws IOException {
        return run(ffprobe, arguments, input, directory, deadline);
    }

    /**
     * Runs ffmpeg, and returns what it printed on its output.
     *
     * @param input what it reads; null if it is not the video but something of ours
     */
    String run(List<String> arguments, @Nullable VideoInput input, Path directory, Deadline deadline)
            throws IOException {
        return run(ffmpeg, arguments, input, directory, deadline);
    }

    private static String run(
            Path program, List<String> arguments, @Nullable VideoInput input, Path directory, Deadline deadline)
            throws IOException {
        if (deadline.remaining().isZero()) {
            throw new FfmpegException("has no time left for " + program.getFileName());
        }
        List<String> command = new ArrayList<>(arguments.size() + 4);
        command.add(program.toString());
        command.add("-hide_banner");
        command.add("-v");
        command.add("error");
        command.addAll(arguments);
        Outcome outcome = ExternalProgram.run(command, directory, deadline);
        if (!outcome.succeeded()) {
            FfmpegFailure.raise(program.getFileName().toString(), outcome, input);
        }
        return outcome.output();
    }
}
