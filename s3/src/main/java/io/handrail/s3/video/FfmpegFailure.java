package io.handrail.s3.video;

import io.handrail.s3.internal.process.Outcome;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whose fault it was: the video's, or that of where ffmpeg runs. */
final class FfmpegFailure {

    /** Printed when this ffmpeg was built without something. */
    private static final List<String> LACKS = List.of(
            "Unknown encoder",
            "Unknown decoder",
            "Unrecognized option",
            "Option not found",
            "Protocol not found",
            "No such filter",
            "Unknown input format",
            "Requested output format",
            "Unable to find a suitable output format",
            "Unable to choose an output format");

    /** Printed when a server did not give the video. */
    private static final List<String> UNREACHABLE = List.of(
            "HTTP error",
            "Server returned",
            "Connection",
            "Failed to resolve hostname",
            "Input/output error",
            "I/O error",
            "handshake",
            "certificate",
            "Network is unreachable",
            "timed out",
            "TLS");

    private FfmpegFailure() {}

    /** Always throws. The messages lack their subject, the video's name, which the caller knows. */
    static void raise(String program, Outcome outcome, @Nullable VideoInput input) throws IOException {
        String printed = outcome.errors().strip();
        if (input != null) {
            printed = input.withoutAddress(printed);
        }
        String said = printed.isEmpty() ? "" : ": " + printed;
        if (outcome.timedOut()) {
            throw new FfmpegException("keeps " + program + " busy for more than "
                    + outcome.took().toMillis() + " ms, so it was ended; give the function more time or memory" + said);
        }
        if (outcome.wasKilled()) {
            throw new FfmpegException("could not be worked on: " + program
                    + " was killed, perhaps for lack of memory; give the function more of it" + said);
        }
        if (mentions(printed, LACKS)) {
            throw new FfmpegException(
                    "could not be worked on: this " + program + " was built without a part that is" + " needed" + said);
        }
        if (input != null && input.isRemote() && mentions(printed, UNREACHABLE)) {
            throw new FfmpegException("could not be read by " + program + said);
        }
        throw new UnsupportedVideoException(
                "is not a video that can be read (" + program + " ended with " + outcome.exitCode() + ")" + said, null);
    }

    private static boolean mentions(String printed, List<String> phrases) {
        for (String phrase : phrases) {
            if (printed.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
