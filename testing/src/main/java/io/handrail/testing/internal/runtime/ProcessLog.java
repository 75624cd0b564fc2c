package io.handrail.testing.internal.runtime;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process prints, in a temporary file. The process writes it without any help of this one, so that what it
 * printed before it answered is in the file when the answer arrives.
 */
public final class ProcessLog implements AutoCloseable {

    private static final int MAX_BYTES_AT_ONCE = 1 << 20;

    private final Path file;

    private ProcessLog(Path file) {
        this.file = file;
    }

    /** An empty log. */
    public static ProcessLog create() {
        try {
            return new ProcessLog(Files.createTempFile("handrail-", ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a file for the output of a process", e);
        }
    }

    /** Sends both outputs of a process here. */
    public void attach(ProcessBuilder process) {
        process.redirectErrorStream(true);
        process.redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
    }

    /** How many bytes were printed so far. */
    public long position() {
        return file.toFile().length();
    }

    /** What was printed from there on; of more than 1 MB only the last. */
    public String since(long position) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.max(position, log.length() - MAX_BYTES_AT_ONCE);
            byte[] bytes = new byte[(int) Math.max(0, log.length() - begin)];
            log.seek(begin);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            // Closed by the thread that saw the process end.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, line by line. */
    public List<String> linesSince(long position) {
        return since(position).lines().toList();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
