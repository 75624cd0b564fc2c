package io.handrail.cookbook.videos;

import io.handrail.core.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Has ffmpeg make a film: a test picture with a running clock, and a tone. */
final class Film {

    static final int SECONDS = 8;

    private Film() {}

    static byte[] mp4() throws IOException, InterruptedException {
        Path file = Files.createTempFile("film", ".mp4");
        try {
            List<String> command = List.of(
                    Environment.get("FFMPEG_PATH", "ffmpeg"),
                    "-v",
                    "error",
                    "-nostdin",
                    "-y",
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=size=640x360:rate=24:duration=" + SECONDS,
                    "-f",
                    "lavfi",
                    "-i",
                    "sine=frequency=440:duration=" + SECONDS,
                    "-c:v",
                    "mpeg4",
                    "-q:v",
                    "4",
                    "-g",
                    "24",
                    "-c:a",
                    "aac",
                    "-movflags",
                    "+faststart",
                    file.toString());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ffmpeg made no film: " + printed);
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }
}
