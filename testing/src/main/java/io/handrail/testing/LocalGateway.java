package io.handrail.testing;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.handrail.testing.internal.gateway.FileTarget;
import io.handrail.testing.internal.gateway.FunctionTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Functions and files over HTTP, on a free port of this machine: what API Gateway, and CloudFront before it, make of a
 * browser's requests and a function's answers, so that a site runs as a whole.
 *
 * {@snippet class="io.handrail.testing.LocalGatewayTest" region="gateway"}
 *
 * <p>A function gets events of an HTTP API (payload format 2.0) with the whole path; there is no authorizer and no CORS. The
 * longest prefix that fits answers a request. Safe to use from many threads.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     Lambda behind an HTTP API</a>
 */
public final class LocalGateway implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "handrail-gateway");
        thread.setDaemon(true);
        return thread;
    });

    private LocalGateway() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port on 127.0.0.1 is free", e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** Answers everything with 404, until it is told otherwise. */
    public static LocalGateway start() {
        return new LocalGateway();
    }

    /**
     * Answers requests whose path begins with this prefix by a function.
     *
     * @param prefix {@code /}, or {@code /api}, which is not taken from the path
     * @param function what is not closed with the gateway
     */
    public LocalGateway function(String prefix, LambdaRuntime function) {
        return add(prefix, new FunctionTarget(function));
    }

    /**
     * Answers requests whose path begins with this prefix with files; {@code index.html} where a path ends in a slash.
     *
     * @param prefix is taken from the path
     */
    public LocalGateway files(String prefix, Path directory) {
        try {
            return add(prefix, new FileTarget(prefix, directory));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no directory " + directory, e);
        }
    }

    private LocalGateway add(String prefix, HttpHandler target) {
        server.createContext(prefix, target);
        return this;
    }

    /** Where it is: {@code http://127.0.0.1:PORT}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Stops listening. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
