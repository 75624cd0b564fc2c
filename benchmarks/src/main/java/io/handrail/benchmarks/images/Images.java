package io.handrail.benchmarks.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets every engine do every job, one after the other in each round, so that all see the same machine. Each pair has a
 * process of its own, whose CPU time is counted, of all its threads.
 */
public final class Images {

    private static final int WARM_UP = 30;

    private Images() {}

    /**
     * Runs it.
     *
     * @param args this module's target folder, the JDK to measure, how many rounds, sharp's version
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        Toolchain java = Toolchain.of(Path.of(args[1]), target);
        int rounds = Integer.parseInt(args[2]);
        Path folder = Files.createDirectories(target.resolve("images"));
        Engine sharp = Engine.sharp(Sharp.install(folder.resolve("sharp"), args[3]));
        List<Engine> engines =
                List.of(sharp, Engine.handrail(java), Engine.handrailOnLambda(java), Engine.byHand(java));
        System.out.printf(Locale.ROOT, "%s, sharp %s, medians of %d rounds%n%n", java.name(), args[3], rounds);
        System.out.print(WarmReport.HEAD);
        try (Worker helper = Worker.start(sharp.command())) {
            Sharp.drawSources(helper, folder);
            for (Job job : Job.values()) {
                System.out.print(WarmReport.rows(job, warm(job, engines, folder, rounds, helper)));
            }
        }
        System.out.println();
        System.out.print(new ColdRun(java, folder, sharp).table(rounds));
    }

    private static List<Measurement> warm(Job job, List<Engine> engines, Path folder, int rounds, Worker helper)
            throws IOException {
        List<Measurement> all = new ArrayList<>();
        List<Worker> workers = new ArrayList<>();
        for (Engine engine : engines) {
            if (engine.can(job)) {
                Measurement measurement = new Measurement(engine);
                Worker worker = Worker.start(engine.command());
                worker.run(job.order(folder, 1, engine.id()));
                measurement.peakOfOne = worker.peakMegabytes();
                worker.run(job.order(folder, WARM_UP, engine.id()));
                all.add(measurement);
                workers.add(worker);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                Order order = job.order(folder, job.times, all.get(i).engine.id());
                all.get(i).cpu.add(workers.get(i).run(order));
            }
        }
        Path expected = Sharp.toPng(helper, job.order(folder, 1, "sharp").target());
        for (int i = 0; i < all.size(); i++) {
            Measurement measurement = all.get(i);
            measurement.peak = workers.get(i).peakMegabytes();
            Path result = job.order(folder, 1, measurement.engine.id()).target();
            measurement.ssim = Ssim.of(expected, Sharp.toPng(helper, result));
            workers.get(i).close();
        }
        return all;
    }
}
