package io.handrail.testing;

import io.handrail.testing.internal.http.HttpConnection;
import io.handrail.testing.internal.http.HttpListener;
import io.handrail.testing.internal.http.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A service at the wire: an HTTP server on a free local port that answers what a test tells it to, so that real SDK
 * clients meet errors, throttling, delays, broken connections and answers cut short.
 *
 * {@snippet class="io.handrail.testing.ExamplesIT" region="scripted"}
 *
 * <p>Safe to use from many threads.
 */
public final class ScriptedEndpoint implements AutoCloseable {

    /**
     * A request as it came.
     *
     * @param method {@code GET}, {@code PUT}, …
     * @param target the path and the query, still encoded
     * @param headers by name, in any case; the values of a repeated name are joined with a comma
     * @param body the bytes, empty where there are none
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
    public record Request(String method, String target, Map<String, String> headers, byte[] body) {

        /** The target without its query. */
        public String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }

        /** A header's value. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** The body as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** An answer, and how it goes wrong. Immutable. */
    public static final class Response {

        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;
        private final Duration delay;
        private final int sent;

        private Response(int status, Map<String, String> headers, byte[] body, Duration delay, int sent) {
            this.status = status;
            this.headers = headers;
            this.body = body;
            this.delay = delay;
            this.sent = sent;
        }

        /** An answer with a text, as UTF-8. */
        public static Response of(int status, String contentType, String body) {
            return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
        }

        /** An answer with these bytes. */
        public static Response of(int status, String contentType, byte[] body) {
            return new Response(status, Map.of("Content-Type", contentType), body.clone(), Duration.ZERO, body.length);
        }

        /** No answer: the connection is reset. */
        public static Response reset() {
            return new Response(0, Map.of(), new byte[0], Duration.ZERO, 0);
        }

        /** The same with one more header. */
        public Response withHeader(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Response(status, more, body, delay, sent);
        }

        /** The same, so long after the request. */
        public Response after(Duration wait) {
            return new Response(status, headers, body, wait, sent);
        }

        /**
         * The same, but the connection ends after so many bytes of the body, whose full length has been announced.
         */
        public Response cutAfter(int bytes) {
            if (bytes < 0 || bytes >= body.length) {
                throw new IllegalArgumentException("A body of " + body.length + " bytes cannot be cut after " + bytes);
            }
            return new Response(status, headers, body, delay, bytes);
        }

        private void writeTo(HttpConnection connection, String method) throws IOException, InterruptedException {
            Thread.sleep(delay.toMillis());
            if (status == 0) {
                connection.reset();
                return;
            }
            boolean head = method.equals("HEAD");
            connection.write(status, headers, body, head ? 0 : sent);
            if (sent < body.length && !head) {
                connection.close();
            }
        }
    }

    private final Function<Request, Response> otherwise;
    private final Queue<Response> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpListener listener;

    private ScriptedEndpoint(Function<Request, Response> otherwise) {
        this.otherwise = otherwise;
        this.listener = new HttpListener(this::handle);
    }

    /** Answers each request by this function, which many threads may call at once. */
    public static ScriptedEndpoint answering(Function<Request, Response> answers) {
        return new ScriptedEndpoint(answers);
    }

    /** Answers the next requests with these, one each, before the function is asked again. */
    public ScriptedEndpoint next(Response... responses) {
        script.addAll(List.of(responses));
        return this;
    }

    /** The address to give to a client. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** All requests so far, in the order of their arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpRequest came, HttpConnection connection) throws IOException, InterruptedException {
        Request request = new Request(came.method(), came.target(), came.headers(), came.body());
        requests.add(request);
        Response scripted = script.poll();
        (scripted != null ? scripted : byFunction(request)).writeTo(connection, came.method());
    }

    /** An assertion that fails in the function must not look like a broken connection. */
    private Response byFunction(Request request) {
        try {
            return otherwise.apply(request);
        } catch (RuntimeException | AssertionError e) {
            return Response.of(500, "text/plain", "The test's answer to " + request.target() + " failed: " + e);
        }
    }

    /** Stops listening and drops all connections. */
    @Override
    public void close() {
        listener.close();
    }
}
