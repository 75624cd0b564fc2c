package io.handrail.testing.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An HTTP/1.1 server on a free port of the loopback address, with one daemon thread for each connection. */
public final class HttpListener implements AutoCloseable {

    /** Answers requests; called by many threads at once. */
    @FunctionalInterface
    public interface Handler {

        /** Answers one request on its connection. An exception closes the connection. */
        void handle(HttpRequest request, HttpConnection connection) throws IOException, InterruptedException;
    }

    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Listens from now on. */
    public HttpListener(Handler handler) {
        this.handler = handler;
        try {
            this.server = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException("No port on 127.0.0.1 is free", e);
        }
        thread("accept", this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                thread("connection", () -> serve(socket));
            } catch (IOException e) {
                // Closed, or one client failed to connect: the next may succeed.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            HttpConnection connection = new HttpConnection(socket);
            for (HttpRequest request = connection.read(); request != null; request = next(connection, socket)) {
                handler.handle(request, connection);
            }
        } catch (IOException | RuntimeException e) {
            // The client sees its connection closed, which is all there is to say.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static @Nullable HttpRequest next(HttpConnection connection, Socket socket) throws IOException {
        return socket.isClosed() ? null : connection.read();
    }

    private void thread(String purpose, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        threads.remove(Thread.currentThread());
                    }
                },
                "handrail-http-" + purpose + "-" + server.getLocalPort());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Stops listening, closes all connections and interrupts those who still answer. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
