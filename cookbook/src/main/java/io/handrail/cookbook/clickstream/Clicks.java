package io.handrail.cookbook.clickstream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clicks as three kinds of producers send them, with what goes wrong among them. The same seed, the same clicks. */
final class Clicks {

    static final int CUSTOMERS = 40;

    private static final String[] PAGES = {"/", "/search", "/products/tea", "/products/mug", "/cart", "/checkout"};
    private static final Instant START = Instant.parse("2026-11-23T09:30:00Z");

    private final Random random = new Random(7);
    final List<byte[]> records = new ArrayList<>();

    /** Clicks of people in records that can be read. */
    int clicks;

    int robots;
    int unreadable;

    Clicks(int count) {
        for (int i = 0; i < count; i++) {
            records.add(record(i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String record(int i) {
        Instant time = START.plusSeconds(9L * i);
        switch (i % 25) {
            case 7 -> {
                robots++;
                return web(time, "search-bot/2.1");
            }
            case 13 -> {
                unreadable++;
                return web(time, "Mozilla/5.0").substring(0, 40);
            }
            default -> {
                return switch (i % 3) {
                    case 0 -> counted(1, web(time, "Mozilla/5.0"));
                    case 1 -> app(time);
                    default -> counted(1, tracker(time));
                };
            }
        }
    }

    private String counted(int more, String record) {
        clicks += more;
        return record;
    }

    /** Names in camel case, milliseconds. */
    private String web(Instant time, String agent) {
        int customer = random.nextInt(CUSTOMERS + 5);
        return "{\"ts\":" + time.toEpochMilli() + ",\"pageUrl\":\" " + page() + " \",\"customer\":\"c" + customer
                + "\",\"email\":\"Person" + customer + "@Example.com\",\"userAgent\":\"" + agent
                + "\",\"durationMs\":\"" + random.nextInt(5_000) + "\",\"loggedIn\":\"yes\",\"referrer\":\"\"}";
    }

    /** Some clicks at once in an array, local time with an offset. */
    private String app(Instant time) {
        int customer = random.nextInt(CUSTOMERS);
        StringBuilder array = new StringBuilder("[");
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String local = time.plusSeconds(i)
                    .atOffset(ZoneOffset.ofHours(1))
                    .toLocalDateTime()
                    .toString();
            array.append(i == 0 ? "" : ",\n")
                    .append("{\"time\":\"")
                    .append(local)
                    .append("+01:00\",\"page\":\"")
                    .append(page())
                    .append("\",\"customer_id\":\"c")
                    .append(customer)
                    .append("\",\"duration_ms\":")
                    .append(random.nextInt(5_000))
                    .append(",\"logged_in\":true}");
        }
        return counted(count, array.append("]").toString());
    }

    /** Two generations old: capitals, seconds as text, nobody logged in. */
    private String tracker(Instant time) {
        return "{\"TS\":\"" + time.getEpochSecond() + "\",\"URL\":\"" + page() + "\",\"DurationMS\":\""
                + random.nextInt(5_000) + "\",\"Customer\":null}\r\n";
    }

    private String page() {
        return PAGES[random.nextInt(PAGES.length)];
    }
}
