package io.handrail.benchmarks.images;

import java.nio.file.Path;

/** What every engine does. */
enum Job {
    JPEG_TO_200("12 MP JPEG → 200 px JPEG", "photo.jpg", "jpeg", 200, 20),
    JPEG_TO_800("12 MP JPEG → 800 px WebP", "photo.jpg", "webp", 800, 8),
    PROGRESSIVE_TO_200("12 MP progressive JPEG → 200 px JPEG", "progressive.jpg", "jpeg", 200, 6),
    ALPHA_TO_800("3 MP alpha PNG → 800 px WebP", "alpha.png", "webp", 800, 8);

    private static final int QUALITY = 80;

    final String title;
    final String source;
    final String format;
    private final int width;
    /** Images in a round. */
    final int times;

    Job(String title, String source, String format, int width, int times) {
        this.title = title;
        this.source = source;
        this.format = format;
        this.width = width;
        this.times = times;
    }

    /** @param by names the result */
    Order order(Path folder, int count, String by) {
        Path target = folder.resolve(name() + "-" + by + "." + format);
        return new Order(folder.resolve(source), format, width, QUALITY, count, target);
    }
}
