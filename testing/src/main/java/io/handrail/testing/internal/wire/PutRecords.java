package io.handrail.testing.internal.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.ScriptedEndpoint.Request;
import io.handrail.testing.ScriptedEndpoint.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the fakes have in common that take records by the hundred and answer for each. */
public final class PutRecords {

    private static final String JSON = "application/x-amz-json-1.1";

    /** A record as it came. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    public record Entry(@Nullable String partitionKey, byte[] data) {}

    /** What became of a request: the number each record got, negative for one that was not taken. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    public record Result(int[] numbers) {

        /** Whether a record was taken. */
        public boolean isTaken(int index) {
            return numbers[index] >= 0;
        }

        /** Its number. */
        public int number(int index) {
            return numbers[index];
        }

        /** The answer, by the service's names for its fields. */
        public Response answer(String entriesName, String countName, IntFunction<JsonObject> entry) {
            JsonArray entries = new JsonArray();
            int failed = 0;
            for (int number : numbers) {
                entries.add(entry.apply(number));
                failed += number < 0 ? 1 : 0;
            }
            JsonObject answer = new JsonObject();
            answer.addProperty(countName, failed);
            answer.add(entriesName, entries);
            return ok(answer);
        }
    }

    private final Map<String, List<Entry>> taken = new HashMap<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Deque<Predicate<Entry>> script = new ArrayDeque<>();
    private Predicate<Entry> always = entry -> false;
    private int last;

    /** Refuses some records of the next request. */
    public synchronized void refuseNext(Predicate<Entry> which) {
        script.add(which);
    }

    /** Refuses some records always. */
    public synchronized void refuseAlways(Predicate<Entry> which) {
        always = always.or(which);
    }

    /** The records of a stream. */
    public synchronized List<Entry> taken(String stream) {
        return List.copyOf(taken.getOrDefault(stream, List.of()));
    }

    /** How many records each request had. */
    public synchronized List<Integer> requestSizes() {
        return List.copyOf(sizes);
    }

    /** Takes a request that keeps to the service's limits. */
    public synchronized Result put(String stream, List<Entry> entries) {
        sizes.add(entries.size());
        Predicate<Entry> next = script.poll();
        Predicate<Entry> refused = next == null ? always : always.or(next);
        int[] numbers = new int[entries.size()];
        for (int i = 0; i < numbers.length; i++) {
            Entry entry = entries.get(i);
            if (refused.test(entry)) {
                numbers[i] = -1;
            } else {
                numbers[i] = ++last;
                taken.computeIfAbsent(stream, name -> new ArrayList<>()).add(entry);
            }
        }
        return new Result(numbers);
    }

    /** A request's body. */
    public static JsonObject json(Request request) {
        return JsonParser.parseString(request.text()).getAsJsonObject();
    }

    /** Its records. */
    public static List<Entry> entries(JsonObject body) {
        List<Entry> entries = new ArrayList<>();
        for (JsonElement entry : body.getAsJsonArray("Records")) {
            entries.add(entry(entry.getAsJsonObject()));
        }
        return entries;
    }

    /** One record. */
    public static Entry entry(JsonObject entry) {
        @Nullable JsonElement key = entry.get("PartitionKey");
        return new Entry(
                key == null ? null : key.getAsString(),
                Base64.getDecoder().decode(entry.get("Data").getAsString()));
    }

    /** An answer. */
    public static Response ok(JsonObject body) {
        return Response.of(200, JSON, body.toString());
    }

    /** An error as the services of AWS's JSON protocol send it. */
    public static Response error(int status, String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("__type", code);
        error.addProperty("message", message);
        return Response.of(status, JSON, error.toString());
    }
}
