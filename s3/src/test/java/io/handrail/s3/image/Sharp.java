package io.handrail.s3.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.s3.image.raster.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** sharp of npm, which many functions make their thumbnails with, as the other opinion on what an image should look like. */
final class Sharp {

    /** The same that the benchmarks take (root pom.xml). */
    private static final String VERSION = "0.35.5";

    /**
     * Of a width alone, sharp takes the scale for both sides, and cuts the rest of a row off where the height is no whole
     * number. Here it fits the image into the size, as we do, after it was asked whether it would choose the same one.
     */
    private static final String SCRIPT = """
            const fs = require('fs');
            const sharp = require('sharp');
            async function make([source, width, height, target]) {
              const image = () => sharp(source).autoOrient();
              const { info } = await image().resize(Number(width)).raw().toBuffer({ resolveWithObject: true });
              if (info.height !== Number(height)) {
                throw new Error(`${source} would be ${info.width} by ${info.height}, not ${width} by ${height}`);
              }
              await image().resize(Number(width), Number(height), { fit: 'fill' }).png().toFile(target);
            }
            (async () => {
              for (const line of fs.readFileSync('orders', 'utf8').split('\\n')) {
                await make(line.split('\\t'));
              }
            })();
            """;

    private Sharp() {}

    /** Where it is installed; the test is skipped where that is not possible. */
    private static Path installed() throws IOException, InterruptedException {
        Path folder = Path.of("target", "npm-sharp-" + VERSION).toAbsolutePath();
        if (!Files.exists(folder.resolve("done"))) {
            Files.createDirectories(folder);
            // A project of its own; otherwise npm looks for one further up.
            Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
            String why = run(
                    folder,
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--prefer-offline",
                    "sharp@" + VERSION);
            assumeTrue(why.isEmpty(), "needs Node.js, and npm to fetch sharp once: " + why);
            String starts = run(folder, "node", "-e", "require('sharp')");
            assumeTrue(starts.isEmpty(), "needs a system that sharp runs on: " + starts);
            Files.createFile(folder.resolve("done"));
        }
        return folder;
    }

    /** What was wrong; empty if nothing was. */
    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        return ended && process.exitValue() == 0 ? "" : String.join(" ", command) + " failed: " + Files.readString(log);
    }

    /** A JPEG file in the inks of a press, with the press's profile in it. */
    static byte[] printed(byte[] file) throws IOException, InterruptedException {
        Path folder = installed();
        Path source = Files.write(folder.resolve("to-print"), file);
        String failure = run(
                folder,
                "node",
                "-e",
                "require('sharp')('" + source.getFileName() + "').toColourspace('cmyk').withIccProfile('cmyk')"
                        + ".jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toFile('printed.jpg')");
        if (!failure.isEmpty()) {
            throw new AssertionError(failure);
        }
        return Files.readAllBytes(folder.resolve("printed.jpg"));
    }

    /**
     * The PNG file that it makes of each file, upright and in sRGB.
     *
     * @param like an image of the size that each is to have
     */
    static Map<String, byte[]> resized(Map<String, byte[]> files, Map<String, Pixels> like)
            throws IOException, InterruptedException {
        Path folder = installed();
        Path work = Files.createTempDirectory(folder, "run");
        List<String> orders = new ArrayList<>();
        Map<String, Path> targets = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path source = Files.write(work.resolve(orders.size() + ".in"), file.getValue());
            Path target = work.resolve(orders.size() + ".png");
            Pixels size = like.get(file.getKey());
            targets.put(file.getKey(), target);
            orders.add(source + "\t" + size.width() + "\t" + size.height() + "\t" + target);
        }
        Files.writeString(folder.resolve("orders"), String.join("\n", orders));
        String failure = run(folder, "node", "-e", SCRIPT);
        if (!failure.isEmpty()) {
            throw new AssertionError(failure);
        }
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (Map.Entry<String, Path> target : targets.entrySet()) {
            made.put(target.getKey(), Files.readAllBytes(target.getValue()));
        }
        return made;
    }
}
