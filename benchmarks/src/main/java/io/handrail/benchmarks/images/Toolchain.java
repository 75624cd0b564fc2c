package io.handrail.benchmarks.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK that is measured, with the jars of a function. Archives of classes need jars, not folders. */
final class Toolchain {

    private final Path home;
    private final String classPath;

    private Toolchain(Path home, String classPath) {
        this.home = home;
        this.classPath = classPath;
    }

    static Toolchain of(Path home, Path target) throws IOException {
        List<String> jars = new ArrayList<>();
        collect(target, "handrail-benchmarks-*.jar", jars);
        collect(target.resolve("jars"), "handrail-s3-*.jar", jars);
        collect(target.resolve("jars"), "handrail-core-*.jar", jars);
        collect(target.resolve("jars"), "imgscalr-lib-*.jar", jars);
        return new Toolchain(home, String.join(File.pathSeparator, jars));
    }

    private static void collect(Path folder, String glob, List<String> to) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, glob)) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                if (!name.contains("-sources") && !name.contains("-javadoc") && !name.contains("-tests")) {
                    to.add(jar.toString());
                    return;
                }
            }
        }
        throw new IOException("No " + glob + " in " + folder + "; run mvn package first");
    }

    String name() {
        return String.valueOf(home.getFileName());
    }

    /** Whether it has caches that hold linked classes and profiles (JEP 483 and 515), not classes only. */
    boolean hasAotCache() throws IOException {
        for (String line : Files.readAllLines(home.resolve("release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return Integer.parseInt(line.replaceFirst("JAVA_VERSION=\"(\\d+).*", "$1")) >= 25;
            }
        }
        return false;
    }

    List<String> command(Class<?> main, List<String> options) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }
}
