package io.handrail.testing.internal.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers with files, as a bucket behind CloudFront does. */
public final class FileTarget implements HttpHandler {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "ico", "image/x-icon",
            "txt", "text/plain; charset=utf-8");

    private final String prefix;
    private final Path directory;

    public FileTarget(String prefix, Path directory) throws IOException {
        this.prefix = prefix;
        this.directory = directory.toRealPath();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                Answers.message(exchange, 405, "Method Not Allowed");
                return;
            }
            Path file = file(exchange.getRequestURI().getPath().substring(prefix.length()));
            if (file == null) {
                Answers.message(exchange, 404, "Not Found");
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type(file));
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            Answers.send(exchange, 200, Files.readAllBytes(file));
        }
    }

    /** Nothing outside of the directory, be it by dots or by links. */
    private @Nullable Path file(String path) throws IOException {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        try {
            Path file = directory.resolve(
                    relative.isEmpty() || relative.endsWith("/") ? relative + "index.html" : relative);
            return Files.isRegularFile(file) && file.toRealPath().startsWith(directory) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String type(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
