package io.handrail.benchmarks.coldstart;

import io.handrail.testing.Events;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Starts each candidate once a round under the real runtime client, in turn, so that all see the same machine, and
 * prints medians as ratios to the first candidate of each shape.
 */
public final class ColdStart {

    private static final int WARM_INVOCATIONS = 2_000;
    private static final int WARM_ROUNDS = 3;

    private ColdStart() {}

    /**
     * Runs it.
     *
     * @param args this module's target folder, the JDK to measure, how many rounds, the {@link ClientArchive}, then further
     *     options of the functions' JVM; the property {@code shape} leaves out shapes that begin otherwise
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        Path javaHome = Path.of(args[1]);
        int rounds = Integer.parseInt(args[2]);
        String s3Event = Events.s3()
                .bucket("photos")
                .key("2026/lake at dusk.jpg")
                .size(4_321_987)
                .json();

        ClientArchive kind = ClientArchive.valueOf(args[3].toUpperCase(Locale.ROOT));
        Path archive = kind.make(target, javaHome);
        String[] options = Arrays.copyOfRange(args, 4, args.length);
        List<Function> functions = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>(Candidate.all(s3Event));
        candidates.addAll(SqsCandidates.all());
        candidates.addAll(HttpCandidates.all());
        String only = System.getProperty("shape", "");
        candidates.removeIf(
                each -> !each.shape().startsWith(only) && !each.shape().equals("none"));
        for (Candidate candidate : candidates) {
            String name = Integer.toString(functions.size());
            functions.add(Function.layOut(candidate, target, javaHome, name, archive, options));
        }
        List<Result> results = new ArrayList<>();
        for (Function function : functions) {
            results.add(new Result(function.candidate(), function.classesLoaded(), new ArrayList<>()));
        }
        for (int round = 1; round <= rounds; round++) {
            System.err.print("\rround " + round + " of " + rounds);
            for (int i = 0; i < functions.size(); i++) {
                int warm = round <= WARM_ROUNDS ? WARM_INVOCATIONS : 0;
                results.get(i).samples().add(functions.get(i).sample(warm));
            }
        }
        System.err.println();
        System.out.print(Report.of(javaHome, kind, results));
    }
}
