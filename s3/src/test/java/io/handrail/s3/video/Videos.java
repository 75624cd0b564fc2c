package io.handrail.s3.video;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.s3.internal.process.ExternalProgram;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Videos made for tests, by ffmpeg, of plain colours: which picture it is shows in its colour. */
final class Videos {

    static final int RED = 0xFF0000;
    static final int GREEN = 0x00FF00;
    static final int BLUE = 0x0000FF;
    static final int WHITE = 0xFFFFFF;

    private static final List<String> H264 = List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p");

    private Videos() {}

    static void requireFfmpeg() {
        assumeTrue(
                ExternalProgram.find("FFMPEG_PATH", "ffmpeg") != null
                        && ExternalProgram.find("FFPROBE_PATH", "ffprobe") != null,
                "needs ffmpeg: apt-get install ffmpeg");
    }

    /** Runs ffmpeg without any of the precautions. */
    static String ffmpeg(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed: " + printed);
            }
            return printed;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Path made(Path file, List<String> encoder, String... source) {
        List<String> arguments = new ArrayList<>(List.of(source));
        arguments.addAll(encoder);
        arguments.add(file.toString());
        ffmpeg(file.getParent(), arguments.toArray(String[]::new));
        return file;
    }

    /** Red, green, blue and white, so many seconds each, 320 × 180, with sound. */
    static Path fourColours(Path file, int secondsEach) {
        StringBuilder graph = new StringBuilder();
        for (String colour : List.of("0xFF0000", "0x00FF00", "0x0000FF", "0xFFFFFF")) {
            graph.append("color=c=" + colour + ":s=320x180:r=10:d=" + secondsEach + "[c" + colour + "];");
        }
        graph.append("[c0xFF0000][c0x00FF00][c0x0000FF][c0xFFFFFF]concat=n=4");
        return made(
                file,
                H264,
                "-filter_complex",
                graph.toString(),
                "-f",
                "lavfi",
                "-t",
                Integer.toString(4 * secondsEach),
                "-i",
                "sine=frequency=440",
                "-g",
                "10",
                "-movflags",
                "+faststart");
    }

    /** The left half red, the right one blue. */
    static Path redAndBlue(Path file, int width, int height, double seconds, String... encoder) {
        String halves = "color=c=0xFF0000:s=" + width + "x" + height + ":r=10:d=" + seconds
                + ",drawbox=x=iw/2:y=0:w=iw/2:h=ih:color=0x0000FF:t=fill";
        return made(file, encoder.length == 0 ? H264 : List.of(encoder), "-f", "lavfi", "-i", halves);
    }

    /** ffmpeg's test picture, with a moving clock. */
    static Path testPicture(Path file, int seconds) {
        return made(file, H264, "-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=25:duration=" + seconds);
    }

    /** Says that the pictures are to be turned clockwise by a quarter, as a phone held upright does. */
    static void turn(Path mp4) throws IOException {
        byte[] file = Files.readAllBytes(mp4);
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int matrix = indexOf(file, "tkhd") + 4 + 40;
        int[] turned = {0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000};
        for (int i = 0; i < turned.length; i++) {
            buffer.putInt(matrix + 4 * i, turned[i]);
        }
        Files.write(mp4, file);
    }

    static void cut(Path file, double part) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));
    }

    static int indexOf(byte[] file, String tag) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(tag);
    }

    static int count(byte[] file, String tag) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
            count++;
        }
        return count;
    }

    static BufferedImage picture(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }

    /** Whether the picture has about this colour there. */
    static boolean isColour(BufferedImage picture, int x, int y, int colour) {
        int rgb = picture.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((rgb >> shift & 0xFF) - (colour >> shift & 0xFF)) > 24) {
                return false;
            }
        }
        return true;
    }
}
