package io.handrail.testing.internal.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a process prints, in a temporary file. The process writes it without any help of this one, so that what it
 * printed before it answered is in the file when the answer arrives. The file has a name only until the process is
 * started: however this JVM ends, nothing is left of it.
 */
final class ProcessLog implements AutoCloseable {

    private static final int MAX_BYTES_AT_ONCE = 1 << 20;

    private final FileChannel channel;

    private ProcessLog(FileChannel channel) {
        this.channel = channel;
    }

    /** A process and its log. */
    record Logged(Process process, ProcessLog log) {}

    /** Starts a process, with both outputs going to a new log. */
    static Logged start(ProcessBuilder builder) throws IOException {
        Path file = Files.createTempFile("handrail-", ".log");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
            return new Logged(builder.start(), new ProcessLog(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        } finally {
            Files.delete(file);
        }
    }

    /** How many bytes were printed so far. */
    long position() {
        try {
            return channel.size();
        } catch (ClosedChannelException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was printed from there on; of more than 1 MB only the last. */
    String since(long position) {
        try {
            long end = channel.size();
            long begin = Math.max(position, end - MAX_BYTES_AT_ONCE);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, end - begin));
            while (bytes.hasRemaining() && channel.read(bytes, begin + bytes.position()) >= 0) {
                // A read may stop short.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (ClosedChannelException e) {
            // Closed by the thread that saw the process end.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, line by line. */
    List<String> linesSince(long position) {
        return since(position).lines().toList();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
