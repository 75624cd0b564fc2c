package io.handrail.testing.internal.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/** A back end that all JVMs of one build share: a file says where it is, and a lock on another that one JVM starts it. */
public final class SharedBackEnd {

    private final BackEnd backEnd;
    private final String name;
    private final ProcessHandle owner;
    private final Path directory;

    /**
     * @param instance one of several; empty is the usual one
     * @param owner the process whose end is the end of the back end
     */
    public SharedBackEnd(BackEnd backEnd, String instance, ProcessHandle owner) {
        this.backEnd = backEnd;
        this.name = backEnd.name() + (instance.isEmpty() ? "" : "-" + instance);
        this.owner = owner;
        // Process ids come again; with the time of the start they do not.
        long started = owner.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        this.directory = Path.of(
                System.getProperty("java.io.tmpdir"),
                "handrail-local-aws-" + System.getProperty("user.name") + "-" + owner.pid() + "-" + started);
    }

    /**
     * Where it answers; starts it if it does not run.
     *
     * @throws IllegalStateException if it cannot be started
     */
    public URI endpoint() {
        return underLock(lock -> URI.create("http://127.0.0.1:" + lockedPort(lock)));
    }

    /** What is missing to start it, as a sentence; fetches what is fetched. Empty if nothing is missing. */
    public Optional<String> missing() {
        return underLock(lock -> {
            try {
                backEnd.prepare(directory);
                return Optional.empty();
            } catch (IllegalStateException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        });
    }

    private interface Locked<T> {
        T with(FileLock lock) throws IOException;
    }

    private <T> T underLock(Locked<T> work) {
        // The lock on the file is the JVM's, this one is the thread's.
        synchronized (backEnd) {
            try {
                Files.createDirectories(directory);
                Path lockFile = directory.resolve(name + ".lock");
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    return work.with(lock);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot share back ends in " + directory, e);
            }
        }
    }

    private int lockedPort(FileLock lock) throws IOException {
        if (!lock.isValid()) {
            throw new IOException("The lock was lost");
        }
        backEnd.prepare(directory);
        RunningBackEnd.State state = new RunningBackEnd.State(directory.resolve(name + ".properties"));
        Optional<RunningBackEnd> running = state.read();
        if (running.isPresent() && running.get().answers(backEnd)) {
            return running.get().port();
        }
        RunningBackEnd started = BackEndProcess.start(backEnd, owner.pid(), directory);
        state.write(started);
        return started.port();
    }
}
