package io.handrail.benchmarks.images;

import java.util.List;
import java.util.Locale;

/** Rows of the table, as Markdown. */
final class WarmReport {

    static final String HEAD = """
            | job | engine | CPU ms an image | ratio | peak MB, first image | ratio | peak MB, warm | ratio | SSIM to sharp |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private WarmReport() {}

    /** @param all sharp's first */
    static String rows(Job job, List<Measurement> all) {
        StringBuilder out = new StringBuilder();
        Measurement base = all.get(0);
        for (Measurement one : all) {
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.2f | %.0f | %.2f | %.0f | %.2f | %.4f |%n",
                    one == base ? job.title : "",
                    one.engine.name(),
                    one.cpuMillis(),
                    one.ratioTo(base),
                    one.peakOfOne,
                    one.peakOfOne / base.peakOfOne,
                    one.peak,
                    one.peak / base.peak,
                    one.ssim));
        }
        return out.toString();
    }
}
