package io.handrail.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a process has used so far, as Linux counts it. */
final class ProcessUse {

    private final Path proc;

    ProcessUse(long pid) {
        this.proc = Path.of("/proc", Long.toString(pid));
    }

    /** CPU time of all its threads, in ms. */
    double cpuMillis() throws IOException {
        long nanos = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(proc.resolve("task"))) {
            for (Path thread : threads) {
                try {
                    String stat = Files.readString(thread.resolve("schedstat"));
                    nanos += Long.parseLong(stat.substring(0, stat.indexOf(' ')));
                } catch (NoSuchFileException e) {
                    // The thread has just ended.
                }
            }
        }
        return nanos / 1e6;
    }

    /** The largest resident set it had, in MB. */
    double peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(proc.resolve("status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmHWM in " + proc.resolve("status"));
    }
}
