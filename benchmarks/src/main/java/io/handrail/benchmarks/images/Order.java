package io.handrail.benchmarks.images;

import java.nio.file.Path;
import java.util.List;

/**
 * What an engine is asked for, as a line: the same image is made some times, and the last one written.
 *
 * @param format {@code jpeg} or {@code webp}; of sharp also {@code png} and {@code progressive}
 * @param width of the result, in pixels; 0 for that of the source
 * @param quality 1 to 100
 */
record Order(Path source, String format, int width, int quality, int times, Path target) {

    static Order parse(String line) {
        List<String> parts = List.of(line.split("\t", -1));
        return new Order(
                Path.of(parts.get(0)),
                parts.get(1),
                Integer.parseInt(parts.get(2)),
                Integer.parseInt(parts.get(3)),
                Integer.parseInt(parts.get(4)),
                Path.of(parts.get(5)));
    }

    String line() {
        return source + "\t" + format + "\t" + width + "\t" + quality + "\t" + times + "\t" + target;
    }
}
