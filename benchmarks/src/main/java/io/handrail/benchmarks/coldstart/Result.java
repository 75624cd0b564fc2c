package io.handrail.benchmarks.coldstart;

import io.handrail.benchmarks.Statistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one candidate.
 *
 * @param classes how many classes it had loaded at its first answer
 * @param samples one for each round
 */
record Result(Candidate candidate, int classes, List<Sample> samples) {

    double cpu() {
        return median(Sample::cpuMillis);
    }

    double wall() {
        return median(Sample::wallMillis);
    }

    double peak() {
        return median(Sample::peakMegabytes);
    }

    double warm() {
        return Statistics.median(samples.stream()
                .mapToDouble(Sample::warmMicros)
                .filter(micros -> micros > 0)
                .toArray());
    }

    private double median(ToDoubleFunction<Sample> figure) {
        return Statistics.median(samples.stream().mapToDouble(figure).toArray());
    }
}
