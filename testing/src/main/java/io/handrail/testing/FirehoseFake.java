package io.handrail.testing;

import com.google.gson.JsonObject;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.internal.wire.PutRecords;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Amazon Data Firehose at the wire, as far as putting records goes: takes {@code PutRecordBatch} and {@code PutRecord} of
 * a real client, refuses what is past the service's limits as the service does, keeps what it took, and fails on command.
 * Any name is a stream of it.
 *
 * {@snippet class="io.handrail.testing.FirehoseFakeTest" region="fake"}
 *
 * <p>Safe to use from many threads.
 *
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html">AWS: PutRecordBatch</a>
 */
public final class FirehoseFake implements AutoCloseable {

    private static final String TARGET = "Firehose_20150804.";
    private static final int MAX_RECORDS = 500;
    private static final int MAX_RECORD_BYTES = 1000 * 1024;
    private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

    private final PutRecords records = new PutRecords();
    private final ScriptedEndpoint endpoint = ScriptedEndpoint.answering(this::answer);

    private FirehoseFake() {}

    /** Starts it on a free port. */
    public static FirehoseFake start() {
        return new FirehoseFake();
    }

    /** The address to give to a client. */
    public URI uri() {
        return endpoint.uri();
    }

    /** The records that a stream took, in the order of their arrival. */
    public List<byte[]> records(String deliveryStream) {
        List<byte[]> data = new ArrayList<>();
        for (PutRecords.Entry entry : records.taken(deliveryStream)) {
            data.add(entry.data());
        }
        return data;
    }

    /** How many records each request had, those of refused requests included. */
    public List<Integer> requestSizes() {
        return records.requestSizes();
    }

    /**
     * Of the next requests, one for each predicate, the records that it says are not taken; their entries in the answer
     * say {@code ServiceUnavailableException}. Given several times, the predicates wait in line.
     */
    @SafeVarargs
    public final FirehoseFake failing(Predicate<byte[]>... which) {
        for (Predicate<byte[]> one : which) {
            records.refuseNext(entry -> one.test(entry.data()));
        }
        return this;
    }

    /** From now on, these records are never taken; their entries in the answer say so. */
    public FirehoseFake alwaysFailing(Predicate<byte[]> which) {
        records.refuseAlways(entry -> which.test(entry.data()));
        return this;
    }

    /** Answers the next requests with these and takes nothing of them: an error of the service, a broken connection. */
    public FirehoseFake next(Response... responses) {
        endpoint.next(responses);
        return this;
    }

    /** An error of the service for a whole request, for {@link #next}. */
    public static Response error(int status, String code) {
        return PutRecords.error(status, code, "scripted");
    }

    private Response answer(ScriptedEndpoint.Request request) {
        JsonObject body = PutRecords.json(request);
        String call = request.header("X-Amz-Target").orElse("");
        String stream = body.get("DeliveryStreamName").getAsString();
        if (call.equals(TARGET + "PutRecord")) {
            return one(stream, PutRecords.entry(body.getAsJsonObject("Record")));
        }
        if (!call.equals(TARGET + "PutRecordBatch")) {
            return PutRecords.error(400, "UnknownOperationException", "The fake only takes records");
        }
        List<PutRecords.Entry> entries = PutRecords.entries(body);
        return violation(entries)
                .map(text -> PutRecords.error(400, "InvalidArgumentException", text))
                .orElseGet(
                        () -> records.put(stream, entries).answer("RequestResponses", "FailedPutCount", this::entry));
    }

    private Response one(String stream, PutRecords.Entry entry) {
        if (entry.data().length > MAX_RECORD_BYTES) {
            return PutRecords.error(400, "InvalidArgumentException", "A record is too large");
        }
        PutRecords.Result result = records.put(stream, List.of(entry));
        return result.isTaken(0)
                ? PutRecords.ok(entry(result.number(0)))
                : PutRecords.error(503, "ServiceUnavailableException", "Slow down.");
    }

    private static Optional<String> violation(List<PutRecords.Entry> entries) {
        if (entries.isEmpty() || entries.size() > MAX_RECORDS) {
            return Optional.of("1 to 500 records, not " + entries.size());
        }
        int bytes = 0;
        for (PutRecords.Entry entry : entries) {
            bytes += entry.data().length;
            if (entry.data().length > MAX_RECORD_BYTES) {
                return Optional.of("A record is larger than 1000 KiB");
            }
        }
        return bytes > MAX_REQUEST_BYTES ? Optional.of("The records are larger than 4 MiB") : Optional.empty();
    }

    private JsonObject entry(int number) {
        JsonObject entry = new JsonObject();
        if (number < 0) {
            entry.addProperty("ErrorCode", "ServiceUnavailableException");
            entry.addProperty("ErrorMessage", "Slow down.");
        } else {
            entry.addProperty("RecordId", "record-" + number);
        }
        return entry;
    }

    /** Stops listening. */
    @Override
    public void close() {
        endpoint.close();
    }
}
