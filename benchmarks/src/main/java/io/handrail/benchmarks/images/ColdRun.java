package io.handrail.benchmarks.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of a process to its first thumbnail. */
final class ColdRun {

    private final Toolchain java;
    private final Path folder;
    private final Engine sharp;

    ColdRun(Toolchain java, Path folder, Engine sharp) {
        this.java = java;
        this.folder = folder;
        this.sharp = sharp;
    }

    String table(int rounds) throws IOException {
        List<Measurement> all = new ArrayList<>();
        for (Engine engine : List.of(sharp, Engine.handrailOnLambda(java), trained(), Engine.byHand(java))) {
            all.add(new Measurement(engine));
        }
        for (int round = 0; round < rounds; round++) {
            for (Measurement measurement : all) {
                try (Worker worker = Worker.start(measurement.engine.command())) {
                    worker.run(Job.JPEG_TO_200.order(folder, 1, "cold"));
                    measurement.cpu.add(worker.cpuMillis());
                }
            }
        }
        StringBuilder out =
                new StringBuilder("| first thumbnail of a process | CPU ms | ratio |\n| --- | --- | --- |\n");
        for (Measurement one : all) {
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f |%n",
                    one.engine.name(),
                    one.cpuMillis(),
                    one.ratioTo(all.get(0))));
        }
        return out.toString();
    }

    /** With a cache, or an archive, that another process wrote after the same thumbnail. */
    private Engine trained() throws IOException {
        boolean aot = java.hasAotCache();
        Path cache = folder.resolve(java.name() + (aot ? ".aot" : ".jsa"));
        Files.deleteIfExists(cache);
        String writes = aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        String reads = aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        Engine training = Engine.handrailOnLambda(java, writes + cache);
        try (Worker worker = Worker.start(training.command())) {
            worker.run(Job.JPEG_TO_200.order(folder, 1, "training"));
        }
        if (!Files.exists(cache)) {
            throw new IOException("The JVM wrote no " + cache);
        }
        return Engine.handrailOnLambda(java, reads + cache)
                .named("trained", "Handrail, C1 only, " + (aot ? "AOT cache" : "archive of classes"));
    }
}
