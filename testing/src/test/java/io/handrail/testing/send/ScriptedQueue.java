package io.handrail.testing.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Response;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A queue that speaks SQS's JSON protocol. It logs the messages that it took, and goes wrong by a script. */
final class ScriptedQueue implements AutoCloseable {

    /** What becomes of one request. */
    @FunctionalInterface
    interface Fault {

        Response answer(ScriptedQueue queue, JsonArray entries);
    }

    /** The bodies of the messages it took, in the order of their arrival. */
    final List<String> log = new CopyOnWriteArrayList<>();

    /** The bodies that each request had. */
    final List<List<String>> requests = new CopyOnWriteArrayList<>();

    private final Queue<Fault> script = new ConcurrentLinkedQueue<>();
    private final Fault otherwise;
    private final ScriptedEndpoint endpoint = ScriptedEndpoint.answering(this::answer);

    /** Answers as the script says, and then always by this. */
    ScriptedQueue(Fault otherwise) {
        this.otherwise = otherwise;
    }

    ScriptedQueue next(Fault... faults) {
        script.addAll(List.of(faults));
        return this;
    }

    /** Takes all. */
    static Fault take() {
        return takeThen(answer -> answer);
    }

    /** Takes all, and then something happens to the answer. */
    static Fault takeThen(UnaryOperator<Response> fate) {
        return (queue, entries) -> fate.apply(queue.take(entries, body -> true, true, body -> false));
    }

    /** Takes none; an error as the service sends it. */
    static Fault error(int status, String code) {
        return answering(Response.of(
                status,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.sqs#" + code + "\",\"message\":\"scripted\"}"));
    }

    /** Takes none. */
    static Fault answering(Response response) {
        return (queue, entries) -> response;
    }

    /** Takes some; the others are in the list of the failed. */
    static Fault refuse(Predicate<String> refused, boolean senderFault) {
        return (queue, entries) -> queue.take(entries, refused.negate(), true, body -> senderFault);
    }

    /** Takes some, and says nothing of the others. */
    static Fault forget(Predicate<String> forgotten) {
        return (queue, entries) -> queue.take(entries, forgotten.negate(), false, body -> false);
    }

    URI uri() {
        return endpoint.uri();
    }

    private Response answer(ScriptedEndpoint.Request request) {
        JsonArray entries =
                JsonParser.parseString(request.text()).getAsJsonObject().getAsJsonArray("Entries");
        List<String> bodies = new ArrayList<>();
        entries.forEach(entry -> bodies.add(body(entry)));
        requests.add(bodies);
        Fault fault = script.poll();
        return (fault == null ? otherwise : fault).answer(this, entries);
    }

    private Response take(
            JsonArray entries, Predicate<String> taken, boolean nameOthers, Predicate<String> senderFault) {
        JsonArray successful = new JsonArray();
        JsonArray failed = new JsonArray();
        for (JsonElement entry : entries) {
            String body = body(entry);
            JsonObject result = new JsonObject();
            result.add("Id", entry.getAsJsonObject().get("Id"));
            if (taken.test(body)) {
                log.add(body);
                result.addProperty("MessageId", "m" + log.size());
                result.addProperty("MD5OfMessageBody", md5(body));
                successful.add(result);
            } else if (nameOthers) {
                result.addProperty("Code", senderFault.test(body) ? "InvalidMessageContents" : "InternalError");
                result.addProperty("SenderFault", senderFault.test(body));
                failed.add(result);
            }
        }
        JsonObject answer = new JsonObject();
        answer.add("Successful", successful);
        answer.add("Failed", failed);
        return Response.of(200, "application/x-amz-json-1.0", answer.toString());
    }

    private static String body(JsonElement entry) {
        return entry.getAsJsonObject().get("MessageBody").getAsString();
    }

    /** The SDK compares it with its own. */
    private static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            String hex = new BigInteger(1, digest).toString(16);
            return "0".repeat(32 - hex.length()) + hex;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
