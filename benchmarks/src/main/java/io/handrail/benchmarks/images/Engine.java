package io.handrail.benchmarks.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A way to make images.
 *
 * @param id names files
 * @param command starts a process that takes {@link Order}s
 * @param formats which it can write
 */
record Engine(String id, String name, List<String> command, Set<String> formats) {

    private static final Set<String> BOTH = Set.of("jpeg", "webp");
    /** As on a function with some memory; the ergonomics of a large machine would make heaps of hundreds of MB. */
    private static final List<String> HEAP = List.of("-Xms32m", "-Xmx1g", "-Djava.awt.headless=true");

    private static final List<String> LAMBDA = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    static Engine sharp(Path script) {
        return new Engine("sharp", "sharp", List.of("node", script.toString()), BOTH);
    }

    static Engine handrail(Toolchain java) {
        return new Engine("c2", "Handrail, C2", java.command(ByHandrail.class, HEAP), BOTH);
    }

    /** Only with the simple compiler, as Lambda starts functions unless told otherwise. */
    static Engine handrailOnLambda(Toolchain java, String... more) {
        List<String> options = new ArrayList<>(HEAP);
        options.addAll(LAMBDA);
        options.addAll(List.of(more));
        return new Engine("c1", "Handrail, C1 only", java.command(ByHandrail.class, options), BOTH);
    }

    static Engine byHand(Toolchain java) {
        return new Engine("hand", "ImageIO + Imgscalr, C2", java.command(ByHand.class, HEAP), Set.of("jpeg"));
    }

    Engine named(String newId, String newName) {
        return new Engine(newId, newName, command, formats);
    }

    boolean can(Job job) {
        return formats.contains(job.format);
    }
}
