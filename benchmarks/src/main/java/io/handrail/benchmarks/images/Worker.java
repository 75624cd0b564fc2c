package io.handrail.benchmarks.images;

import io.handrail.benchmarks.ProcessUse;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that takes {@link Order}s. */
final class Worker implements AutoCloseable {

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;
    private final ProcessUse use;

    private Worker(Process process) {
        this.process = process;
        this.to = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.use = new ProcessUse(process.pid());
    }

    static Worker start(List<String> command) throws IOException {
        return new Worker(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The CPU time of the process for each image, in ms. */
    double run(Order order) throws IOException {
        double before = use.cpuMillisWithEndedThreads();
        to.write(order.line() + "\n");
        to.flush();
        String answer = from.readLine();
        if (answer == null) {
            throw new IOException("The process has ended: " + process.info());
        }
        return (use.cpuMillisWithEndedThreads() - before) / order.times();
    }

    /** Since the process was started, in ms. */
    double cpuMillis() throws IOException {
        return use.cpuMillisWithEndedThreads();
    }

    double peakMegabytes() throws IOException {
        return use.peakMegabytes();
    }

    /** Lets the process end by itself, so that it can write its archive. */
    @Override
    public void close() throws IOException {
        to.close();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("The process ended with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
