package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.handrail.edge.js.handlers.Gate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A handler that asks a service, on both platforms. */
class EdgeHttpIT {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(THREADS);
        server.createContext("/", EdgeHttpIT::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        NEVER.countDown();
        server.stop(0);
        THREADS.shutdown();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/yes" -> send(exchange, 200, exchange.getRequestHeaders().getFirst("X-Who") + ":" + asked + ":é");
            case "/no" -> {
                exchange.getResponseHeaders().add("X-Reason", "not today");
                send(exchange, 403, "");
            }
            case "/elsewhere" -> {
                exchange.getResponseHeaders().add("Location", "/yes");
                send(exchange, 302, "");
            }
            case "/long" -> send(exchange, 200, "x".repeat(5_000));
            default -> {
                try {
                    NEVER.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String event(String path) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(
                "x-service",
                RandomEvents.lines(
                        "X-Service", "http://127.0.0.1:" + server.getAddress().getPort()));
        headers.put("x-who", RandomEvents.lines("X-Who", "ada"));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("clientIp", "203.0.113.7");
        request.put("headers", headers);
        request.put("method", "GET");
        request.put("querystring", "q");
        request.put("uri", path);
        return Platforms.json(Map.of("Records", List.of(Map.of("cf", Map.of("config", Map.of(), "request", request)))));
    }

    @Test
    void theServiceIsAskedAlikeOnBothPlatforms() {
        NodeJs.isNeeded();
        Platforms platforms = new Platforms(List.of(new Gate()), Bundle.of("gate", "Gate"));
        List<Platforms.Outcome> outcomes =
                platforms.run(List.of(event("/yes"), event("/no"), event("/elsewhere"), event("/never")));
        for (Platforms.Outcome outcome : outcomes) {
            assertThat(outcome.inNode()).isEqualTo(outcome.onTheJvm());
        }
        assertThat(outcomes.get(0).inNode().toString()).contains("ada:q:é");
        assertThat(outcomes.get(1).inNode().toString()).contains("not today");
        assertThat(outcomes.get(2).inNode().toString()).contains("\"status\":\"302\"");
        assertThat(outcomes.get(3).inNode().toString()).contains("No answer in time");
        assertThat(platforms.run(List.of(event("/long"))).get(0).inNode().toString())
                .contains("The answer has more than 1000 bytes");
    }
}
