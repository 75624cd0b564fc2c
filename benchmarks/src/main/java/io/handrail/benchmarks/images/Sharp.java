package io.handrail.benchmarks.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;

/** sharp, installed by npm into a folder of its own; it also writes the images that are read, and makes others comparable. */
final class Sharp {

    private static final int QUALITY_OF_CAMERAS = 92;

    private Sharp() {}

    /** Where the script is that runs it. */
    static Path install(Path folder, String version) throws IOException {
        Files.createDirectories(folder);
        Path script = folder.resolve("sharp-child.js");
        try (InputStream in = Sharp.class.getResourceAsStream("sharp-child.js")) {
            if (in == null) {
                throw new IOException("sharp-child.js is missing in the jar");
            }
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of(
                "npm",
                "install",
                "--silent",
                "--no-audit",
                "--no-fund",
                "--prefix",
                folder.toString(),
                "sharp@" + version));
        return script;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    /** Draws what is read, unless it is there. */
    static void drawSources(Worker sharp, Path folder) throws IOException {
        if (Files.exists(folder.resolve("alpha.png"))) {
            return;
        }
        Path photo = write(Scene.photo(4_000, 3_000), folder.resolve("photo.png"));
        sharp.run(new Order(photo, "jpeg", 0, QUALITY_OF_CAMERAS, 1, folder.resolve("photo.jpg")));
        sharp.run(new Order(photo, "progressive", 0, QUALITY_OF_CAMERAS, 1, folder.resolve("progressive.jpg")));
        Path cutOut = write(Scene.cutOut(2_000, 1_500), folder.resolve("cut-out.png"));
        sharp.run(new Order(cutOut, "png", 0, 0, 1, folder.resolve("alpha.png")));
    }

    private static Path write(BufferedImage image, Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** The image in a format that this process can read. */
    static Path toPng(Worker sharp, Path file) throws IOException {
        Path png = file.resolveSibling(file.getFileName() + ".png");
        sharp.run(new Order(file, "png", 0, 0, 1, png));
        return png;
    }
}
