package io.handrail.benchmarks.coldstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The table of medians, as Markdown. */
final class Report {

    private static final String HEAD = """
            | shape | candidate | CPU ms to first answer | ratio | beyond no-op, ratio | wall ms | classes beyond no-op \
            | peak MB | warm p50 µs | ratio |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private Report() {}

    /** @param results those of a shape beside each other, the no-op's first */
    static String of(Path javaHome, ClientArchive archive, List<Result> results) {
        Result idle = results.get(0);
        StringBuilder out = new StringBuilder();
        out.append(javaHome.getFileName())
                .append(", medians of ")
                .append(idle.samples().size());
        out.append(" interleaved rounds; ratios are to the first of each shape\n\n")
                .append(HEAD);
        Result base = idle;
        for (Result result : results) {
            if (!result.candidate().shape().equals(base.candidate().shape())) {
                base = result;
            }
            out.append(row(result, base, idle));
        }
        return out.toString();
    }

    private static String row(Result result, Result base, Result idle) {
        boolean isIdle = result.candidate().equals(idle.candidate());
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.2f | %s | %.0f | %d | %.0f | %.0f | %.2f |%n",
                result.candidate().shape(),
                result.candidate().name(),
                result.cpu(),
                result.cpu() / base.cpu(),
                isIdle
                        ? "–"
                        : String.format(Locale.ROOT, "%.2f", (result.cpu() - idle.cpu()) / (base.cpu() - idle.cpu())),
                result.wall(),
                result.classes() - idle.classes(),
                result.peak(),
                result.warm(),
                result.warm() / base.warm());
    }
}
