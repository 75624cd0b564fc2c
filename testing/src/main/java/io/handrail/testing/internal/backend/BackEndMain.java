package io.handrail.testing.internal.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The first class of a back end's process: watches the process it belongs to, and ends with it. Uses nothing but the JDK,
 * because the back end's class path may have nothing else.
 */
public final class BackEndMain {

    private static final long SECONDS_TO_END = 10;

    private BackEndMain() {}

    /** Takes the owner's process id, the directory to delete when it has ended, the real main class and its arguments. */
    public static void main(String[] arguments) throws Throwable {
        Path directory = Path.of(arguments[1]);
        ProcessHandle owner = ProcessHandle.of(Long.parseLong(arguments[0])).orElse(null);
        if (owner == null) {
            return;
        }
        Thread watcher = new Thread(() -> endWith(owner, directory), "handrail-owner-watch");
        watcher.setDaemon(true);
        watcher.start();
        try {
            Class.forName(arguments[2]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 3, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void endWith(ProcessHandle owner, Path directory) {
        owner.onExit().join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        Thread impatient = new Thread(() -> {
            try {
                TimeUnit.SECONDS.sleep(SECONDS_TO_END);
            } catch (InterruptedException e) {
                // Then at once.
            }
            Runtime.getRuntime().halt(1);
        });
        impatient.setDaemon(true);
        impatient.start();
        System.exit(0);
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // The back end may delete its files at the same time; what is left is in the temporary directory.
        }
    }
}
