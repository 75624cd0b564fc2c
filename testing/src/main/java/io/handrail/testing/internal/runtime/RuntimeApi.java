package io.handrail.testing.internal.runtime;

import io.handrail.testing.InvocationError;
import io.handrail.testing.internal.http.HttpConnection;
import io.handrail.testing.internal.http.HttpListener;
import io.handrail.testing.internal.http.HttpRequest;
import io.handrail.testing.internal.runtime.PendingInvocation.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The Lambda Runtime API for one process: hands out invocations and takes the answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">AWS: the Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String INVOCATION = ROOT + "invocation/";
    private static final byte[] OK = "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    private final String functionName;
    private final Duration timeout;
    private final BlockingQueue<PendingInvocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, PendingInvocation> unfinished = new ConcurrentHashMap<>();
    private final CompletableFuture<Optional<InvocationError>> initialised = new CompletableFuture<>();
    private final HttpListener listener;
    private int polling;
    private boolean ended;

    RuntimeApi(String functionName, Duration timeout) {
        this.functionName = functionName;
        this.timeout = timeout;
        this.listener = new HttpListener(this::handle);
    }

    int port() {
        return listener.port();
    }

    /** Completed by the first poll, with nothing, or by the report of an error before it. */
    CompletableFuture<Optional<InvocationError>> initialised() {
        return initialised;
    }

    /** Offers an invocation to the next worker that polls. */
    void submit(PendingInvocation invocation) {
        unfinished.put(invocation.id, invocation);
        waiting.add(invocation);
    }

    /** The process has ended: so does all that is under way, with an error of Lambda's own. */
    void processEnded(String type, String whatHappened) {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        for (PendingInvocation invocation : unfinished.values()) {
            invocation.fail(type, whatHappened);
        }
        unfinished.clear();
    }

    private void handle(HttpRequest request, HttpConnection connection) throws IOException, InterruptedException {
        String path = request.target();
        if (path.equals(INVOCATION + "next")) {
            next(connection);
        } else if (path.startsWith(INVOCATION)) {
            answer(request, path, connection);
        } else if (path.equals(ROOT + "init/error") || path.equals(ROOT + "restore/error")) {
            initialised.complete(Optional.of(ErrorReport.read(request.body())));
            connection.write(202, Map.of("Content-Type", "application/json"), OK);
        } else if (path.equals(ROOT + "restore/next")) {
            // The snapshot is taken and restored at once.
            connection.write(200, Map.of(), NOTHING);
        } else {
            connection.write(404, Map.of(), NOTHING);
        }
    }

    private void next(HttpConnection connection) throws IOException, InterruptedException {
        initialised.complete(Optional.empty());
        PendingInvocation invocation = poll();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Lambda-Runtime-Aws-Request-Id",
                invocation.id,
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(System.currentTimeMillis() + timeout.toMillis()),
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:us-east-1:123456789012:function:" + functionName,
                "Lambda-Runtime-Trace-Id",
                traceId());
        invocation.delivered.complete(System.nanoTime());
        connection.write(200, headers, invocation.payload);
    }

    private PendingInvocation poll() throws InterruptedException {
        synchronized (this) {
            polling++;
            notifyAll();
        }
        try {
            return waiting.take();
        } finally {
            synchronized (this) {
                polling--;
            }
        }
    }

    /**
     * Waits until a worker asks for work again, or none ever will. Lambda takes an invocation for finished no sooner:
     * AWS's client prints an exception after it has reported it.
     */
    synchronized void awaitPoll(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); polling == 0 && !ended && left > 0; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
    }

    private static String traceId() {
        String seconds = Long.toHexString(System.currentTimeMillis() / 1000);
        return "Root=1-" + seconds + "-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=0";
    }

    private void answer(HttpRequest request, String path, HttpConnection connection) throws IOException {
        int idEnd = path.indexOf('/', INVOCATION.length());
        String id = idEnd < 0 ? "" : path.substring(INVOCATION.length(), idEnd);
        PendingInvocation invocation = unfinished.remove(id);
        // The worker is told first, as it may poll before anyone looks at its answer.
        connection.write(202, Map.of("Content-Type", "application/json"), OK);
        if (invocation != null) {
            InvocationError error = path.endsWith("/error") ? ErrorReport.read(request.body()) : null;
            invocation.outcome.complete(new Outcome(request.body(), error, request.arrivedNanos()));
        }
    }

    @Override
    public void close() {
        listener.close();
    }
}
