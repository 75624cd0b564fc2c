package io.handrail.cookbook.accesslog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes lines as Apache writes them in its combined format, and one now and then that is cut off. Same seed, same lines. */
final class Traffic {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String[] PATHS = {
        "/", "/", "/", "/index.html", "/products", "/products/42", "/cart", "/checkout", "/favicon.ico", "/caf%C3%A9"
    };
    private static final int[] STATUSES = {200, 200, 200, 200, 200, 200, 304, 301, 404, 500};

    private final Random random;

    Traffic(long seed) {
        this.random = new Random(seed);
    }

    /** The lines of one minute in their order. */
    List<String> minute(Instant start, int lines) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            String line = line(start.plusMillis(60_000L * i / lines));
            all.add(random.nextInt(500) == 0 ? line.substring(0, 20) : line);
        }
        return all;
    }

    private String line(Instant time) {
        String path = PATHS[random.nextInt(PATHS.length)];
        String query = random.nextInt(4) == 0 ? "?session=" + random.nextInt(1_000_000) : "";
        return "203.0.113." + random.nextInt(256) + " - " + (random.nextInt(10) == 0 ? "frank" : "-") + " ["
                + TIME.format(time) + "] \"GET " + path + query + " HTTP/1.1\" "
                + STATUSES[random.nextInt(STATUSES.length)] + " " + random.nextInt(50_000)
                + " \"https://shop.example/\" \"Mozilla/5.0 (say \\\"friend\\\")\"";
    }
}
