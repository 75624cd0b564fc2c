package io.handrail.streams.window;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.core.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lambda's poller of one shard, by AWS's pages: carries the state of the last answer that it got, goes on from the lowest
 * number that was reported, and delivers the same again after an invocation that failed. It loses answers too.
 */
final class Poller {

    /** An invocation of the function. */
    interface Function {

        WindowResponse invoke(WindowEvent<Sub> event) throws Exception;
    }

    private static final int MAX_INVOCATIONS = 2_000;

    private final Random random;
    private final Function function;
    private int invocations;

    Poller(Random random, Function function) {
        this.random = random;
        this.function = function;
    }

    /** Delivers a window's records until all are done, and then, with some of them or none, the last invocation. */
    void run(Instant start, List<Sub> records) {
        int from = 0;
        String state = "{}";
        boolean open = true;
        while (open) {
            int to = cut(records, from);
            boolean atEnd = to == records.size();
            boolean early = !atEnd && random.nextInt(10) == 0;
            boolean last = atEnd && random.nextInt(3) == 0;
            Window window = new Window(start, start.plusSeconds(60), "shard-1", "arn", early);
            // What Lambda delivers again after a failure is the same event.
            WindowEvent<Sub> event = new WindowEvent<>(records.subList(from, to), window, state, last);
            JsonObject answer = invoked(event);
            state = answer.get("state").toString();
            from = answer.getAsJsonArray("batchItemFailures").isEmpty()
                    ? to
                    : first(
                            records,
                            answer.getAsJsonArray("batchItemFailures")
                                    .get(0)
                                    .getAsJsonObject()
                                    .get("itemIdentifier")
                                    .getAsInt());
            open = !last;
        }
    }

    private JsonObject invoked(WindowEvent<Sub> event) {
        while (true) {
            if (++invocations > MAX_INVOCATIONS) {
                throw new AssertionError("no progress");
            }
            try {
                WindowResponse response = function.invoke(event);
                if (random.nextInt(8) > 0 || event.closes()) {
                    return JsonParser.parseString(Json.toJson(response, WindowResponse.ENCODER))
                            .getAsJsonObject();
                }
                // The answer is lost.
            } catch (Exception failed) {
                // Again.
            }
        }
    }

    /** Never through the middle of an aggregated record. */
    private int cut(List<Sub> records, int from) {
        int to = Math.min(records.size(), from + random.nextInt(12));
        while (to > from
                && to < records.size()
                && records.get(to).sequence() == records.get(to - 1).sequence()) {
            to++;
        }
        return to;
    }

    private static int first(List<Sub> records, int sequence) {
        List<Integer> sequences = new ArrayList<>();
        for (Sub sub : records) {
            sequences.add(sub.sequence());
        }
        int first = sequences.indexOf(sequence);
        if (first < 0) {
            throw new AssertionError("reported " + sequence + ", which was not delivered");
        }
        return first;
    }
}
