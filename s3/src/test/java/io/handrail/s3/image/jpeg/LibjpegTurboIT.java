package io.handrail.s3.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference: libjpeg-turbo's own programs (Debian's libjpeg-turbo-progs) write the files and read them. */
class LibjpegTurboIT {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-sample 2x2",
                "-sample 2x1",
                "-sample 1x2",
                "-sample 1x1",
                "-sample 4x1",
                "-sample 4x2",
                "-sample 2x2 -progressive",
                "-sample 2x1 -progressive",
                "-sample 1x2 -progressive -restart 3",
                "-sample 2x2 -restart 1",
                "-sample 2x2 -restart 5B",
                "-sample 2x2 -optimize -quality 30",
                "-quality 100",
                "-rgb",
                "-grayscale",
                "-grayscale -progressive"
            })
    void atEveryScaleItGivesTheSame(String options) throws Exception {
        for (int[] size : new int[][] {{640, 480}, {227, 149}, {64, 48}, {9, 35}}) {
            Path file = write(size[0], size[1], options);
            for (Shrink shrink : Shrink.values()) {
                Pixels ours = TestJpegs.read(Files.readAllBytes(file), shrink);
                Pixels theirs = byDjpeg(file, shrink, ours.layout());
                assertThat(TestJpegs.difference(ours, theirs))
                        .as("%s, %s x %s, %s", options, size[0], size[1], shrink)
                        .isLessThanOrEqualTo(mostDifference(options, shrink));
                assertThat(TestJpegs.differing(ours, theirs))
                        .as("%s, %s x %s, %s", options, size[0], size[1], shrink)
                        .isLessThanOrEqualTo(1 + ours.samples().length / 20);
            }
        }
    }

    /**
     * Of a component one, by rounding. Where blocks of colours become 2 x 2 samples we round less often than libjpeg does: then
     * one of the brightness and 1.77 for one of a colour component are up to three of blue, in one sample of many thousands.
     */
    private static int mostDifference(String options, Shrink shrink) {
        boolean colours = !options.contains("-rgb") && !options.contains("-grayscale");
        return colours && (shrink == Shrink.QUARTER || shrink == Shrink.EIGHTH) ? 3 : 1;
    }

    private Path write(int width, int height, String options) throws Exception {
        Pixels scene = TestJpegs.scene(width, height, Layout.RGB);
        Path plain = directory.resolve("scene.ppm");
        Files.write(plain, ("P6\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        Files.write(plain, scene.samples(), StandardOpenOption.APPEND);
        Path file = directory.resolve("scene.jpg");
        List<String> command = new ArrayList<>(List.of("cjpeg"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-outfile", file.toString(), plain.toString()));
        run(command);
        return file;
    }

    private Pixels byDjpeg(Path file, Shrink shrink, Layout layout) throws Exception {
        Path plain = directory.resolve("read.pnm");
        run(List.of(
                "djpeg",
                "-dct",
                "int",
                "-scale",
                "1/" + shrink.divisor(),
                "-pnm",
                "-outfile",
                plain.toString(),
                file.toString()));
        byte[] read = Files.readAllBytes(plain);
        String[] header = new String(read, 0, Math.min(40, read.length), StandardCharsets.ISO_8859_1).split("\\s", 5);
        int width = Integer.parseInt(header[1]);
        int height = Integer.parseInt(header[2]);
        int length = width * height * layout.channels();
        return new Pixels(width, height, layout, Arrays.copyOfRange(read, read.length - length, read.length));
    }

    private static void run(List<String> command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort(command.get(0) + " of libjpeg-turbo is not here: " + e.getMessage());
            return;
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(command + ": " + printed).isZero();
    }
}
