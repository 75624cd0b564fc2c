package io.handrail.testing.internal.backend;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The first class of a back end's process: watches the process it belongs to, and ends with it. Uses nothing but the JDK,
 * because the back end's class path may have nothing else.
 */
public final class BackEndMain {

    private static final long SECONDS_TO_END = 10;
    private static final int DELETIONS = 20;
    private static final long MILLIS_BETWEEN_DELETIONS = 250;

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
        Thread impatient = new Thread(() -> {
            pause(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
            end(directory, 1);
        });
        impatient.setDaemon(true);
        impatient.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(directory, 0)));
        System.exit(0);
    }

    /** Nobody may write any more when the files are deleted, and nothing may cut the deletion short. */
    private static synchronized void end(Path directory, int status) {
        List<ProcessHandle> programs = ProcessHandle.current().descendants().toList();
        programs.forEach(ProcessHandle::destroyForcibly);
        programs.forEach(program -> program.onExit().join());
        // Another back end of the same owner, or this one's own hooks, may still be at it.
        for (int i = 0; i < DELETIONS && Files.exists(directory); i++) {
            delete(directory);
            pause(MILLIS_BETWEEN_DELETIONS);
        }
        Runtime.getRuntime().halt(status);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes what can be deleted; what another writes or deletes at the same time does not stop it. */
    static void delete(Path directory) {
        File[] files =
                Files.isSymbolicLink(directory) ? null : directory.toFile().listFiles();
        if (files != null) {
            for (File file : files) {
                delete(file.toPath());
            }
        }
        try {
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // It has new files, or is another's by now: the caller sees that it is still there.
        }
    }
}
