package io.handrail.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.internal.wire.PutRecords;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Kinesis Data Streams at the wire, as far as {@code PutRecords} goes: refuses what is past the service's limits as the
 * service does, keeps what it took, and fails on command. Any name is a stream of it. The client must speak JSON: start
 * the tests' JVM with {@code -Daws.cborEnabled=false}.
 *
 * <p>Safe to use from many threads.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">AWS: PutRecords</a>
 */
public final class KinesisFake implements AutoCloseable {

    private static final int MAX_RECORDS = 500;
    private static final int MAX_KEY_LENGTH = 256;
    private static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;

    /**
     * A record as it was put.
     *
     * @param partitionKey the key
     * @param data the bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // Tests compare the parts.
    public record Put(String partitionKey, byte[] data) {}

    private final PutRecords records = new PutRecords();
    private final ScriptedEndpoint endpoint = ScriptedEndpoint.answering(this::answer);

    private KinesisFake() {}

    /** Starts it on a free port. */
    public static KinesisFake start() {
        return new KinesisFake();
    }

    /** The address to give to a client. */
    public URI uri() {
        return endpoint.uri();
    }

    /** The records that a stream took, in the order of their arrival. */
    public List<Put> records(String stream) {
        List<Put> puts = new ArrayList<>();
        for (PutRecords.Entry entry : records.taken(stream)) {
            puts.add(put(entry));
        }
        return puts;
    }

    /** How many records each request had, those of refused requests included. */
    public List<Integer> requestSizes() {
        return records.requestSizes();
    }

    /**
     * Of the next requests, one for each predicate, the records that it says are not taken; their entries in the answer
     * say {@code ProvisionedThroughputExceededException}. Given several times, the predicates wait in line.
     */
    @SafeVarargs
    public final KinesisFake failing(Predicate<Put>... which) {
        for (Predicate<Put> one : which) {
            records.refuseNext(entry -> one.test(put(entry)));
        }
        return this;
    }

    /** From now on, these records are never taken; their entries in the answer say so. */
    public KinesisFake alwaysFailing(Predicate<Put> which) {
        records.refuseAlways(entry -> which.test(put(entry)));
        return this;
    }

    /** Answers the next requests with these and takes nothing of them: an error of the service, a broken connection. */
    public KinesisFake next(Response... responses) {
        endpoint.next(responses);
        return this;
    }

    private Response answer(ScriptedEndpoint.Request request) {
        if (!request.header("X-Amz-Target").orElse("").equals("Kinesis_20131202.PutRecords")) {
            return PutRecords.error(400, "UnknownOperationException", "The fake only takes PutRecords");
        }
        if (request.header("Content-Type").orElse("").contains("cbor")) {
            return needsJson();
        }
        JsonObject body = PutRecords.json(request);
        List<PutRecords.Entry> entries = PutRecords.entries(body);
        return violation(entries)
                .map(text -> PutRecords.error(400, "ValidationException", text))
                .orElseGet(
                        () -> records.put(stream(body), entries).answer("Records", "FailedRecordCount", this::entry));
    }

    /** In CBOR, as such a client reads no JSON: a map of one, a text of 7 (g), a text whose length follows (x). */
    private static Response needsJson() {
        String text = "The fake speaks JSON; start the JVM with -Daws.cborEnabled=false";
        String cbor = "\u00a1gmessagex" + (char) text.length() + text;
        return Response.of(400, "application/x-amz-cbor-1.1", cbor.getBytes(ISO_8859_1));
    }

    private static String stream(JsonObject body) {
        if (body.has("StreamName")) {
            return body.get("StreamName").getAsString();
        }
        String arn = body.get("StreamARN").getAsString();
        return arn.substring(arn.indexOf('/') + 1);
    }

    private static Optional<String> violation(List<PutRecords.Entry> entries) {
        if (entries.isEmpty() || entries.size() > MAX_RECORDS) {
            return Optional.of("1 to 500 records, not " + entries.size());
        }
        int bytes = 0;
        for (PutRecords.Entry entry : entries) {
            @Nullable String key = entry.partitionKey();
            if (key == null || key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
                return Optional.of("A partition key has 1 to 256 characters");
            }
            bytes += entry.data().length + key.getBytes(UTF_8).length;
        }
        return bytes > MAX_REQUEST_BYTES ? Optional.of("The records are larger than 10 MiB") : Optional.empty();
    }

    private static Put put(PutRecords.Entry entry) {
        return new Put(String.valueOf(entry.partitionKey()), entry.data());
    }

    private JsonObject entry(int number) {
        JsonObject entry = new JsonObject();
        if (number < 0) {
            entry.addProperty("ErrorCode", "ProvisionedThroughputExceededException");
            entry.addProperty("ErrorMessage", "Rate exceeded for shard shardId-000000000000");
        } else {
            entry.addProperty("SequenceNumber", Integer.toString(number));
            entry.addProperty("ShardId", "shardId-000000000000");
        }
        return entry;
    }

    /** Stops listening. */
    @Override
    public void close() {
        endpoint.close();
    }
}
