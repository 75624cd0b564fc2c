package io.handrail.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a process has used so far, as Linux counts it. */
public final class ProcessUse {

    /** Of the clock that Linux shows times by (sysconf CLK_TCK): 100 on all its platforms of today. */
    private static final int MILLIS_OF_TICK = 10;

    private final Path proc;

    /** Of the process with this number. */
    public ProcessUse(long pid) {
        this.proc = Path.of("/proc", Long.toString(pid));
    }

    /** CPU time of all its threads, in ms. Without that of threads that have ended. */
    public double cpuMillis() throws IOException {
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

    /** CPU time of all its threads, also of those that have ended, in ms; to 10 ms. */
    public double cpuMillisWithEndedThreads() throws IOException {
        String stat = Files.readString(proc.resolve("stat"));
        // The name, in parentheses, may have blanks. After it come the state, and ten fields before the times.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 14);
        return MILLIS_OF_TICK * (double) (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    /** The largest resident set it had, in MB. */
    public double peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(proc.resolve("status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmHWM in " + proc.resolve("status"));
    }
}
