package io.handrail.testing.internal.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A back end that has been seen to answer. */
record RunningBackEnd(long pid, int port) {

    private static final int PROBE_MILLIS = 5_000;

    /** Whether it still runs, and its port is still its own. */
    boolean answers(BackEnd backEnd) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && answers(port, backEnd.readyPath);
    }

    /** Whether something on this port answers requests; a back end that refuses a bare GET answers, too. */
    static boolean answers(int port, String path) {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status > 0 && status < 500;
        } catch (IOException e) {
            return false;
        }
    }

    /** The file in which the JVMs of a build find it. Read and written under the lock only. */
    record State(Path file) {

        Optional<RunningBackEnd> read() throws IOException {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
            String pid = properties.getProperty("pid", "-1");
            String port = properties.getProperty("port", "0");
            return Optional.of(new RunningBackEnd(Long.parseLong(pid), Integer.parseInt(port)));
        }

        void write(RunningBackEnd running) throws IOException {
            Properties properties = new Properties();
            properties.setProperty("pid", Long.toString(running.pid));
            properties.setProperty("port", Integer.toString(running.port));
            try (OutputStream out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
        }
    }
}
