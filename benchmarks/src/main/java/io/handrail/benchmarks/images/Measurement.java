package io.handrail.benchmarks.images;

import io.handrail.benchmarks.Statistics;
import java.util.ArrayList;
import java.util.List;

/** What one engine did in one job. */
final class Measurement {

    final Engine engine;
    /** Of each round, in ms an image. */
    final List<Double> cpu = new ArrayList<>();
    /** After the first image, and after the last one. */
    double peakOfOne;

    double peak;
    double ssim;

    Measurement(Engine engine) {
        this.engine = engine;
    }

    double cpuMillis() {
        return Statistics.median(cpu.stream().mapToDouble(d -> d).toArray());
    }

    /** The median of what each round says, because a busy machine is slow for all engines of a round. */
    double ratioTo(Measurement other) {
        double[] ratios = new double[cpu.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = cpu.get(i) / other.cpu.get(i);
        }
        return Statistics.median(ratios);
    }
}
