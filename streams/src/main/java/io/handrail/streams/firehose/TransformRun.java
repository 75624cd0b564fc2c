package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Unsent;
import io.handrail.streams.firehose.FirehoseResponse.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One invocation of a transformation. */
final class TransformRun<I, O> {

    private final FirehoseTransformHandler<I, O> handler;
    private final FirehoseEvent event;
    private final Context context;
    private final TransformLog log;
    private final List<FirehoseEvent.Entry> records;
    private final Set<String> repeated = new HashSet<>();
    private final Answer answer;
    private final List<Integer> leftOver = new ArrayList<>();

    /** Whether a record was answered for good, so that the records are fewer when what is left over comes again. */
    private boolean progress;

    /** Whether what comes now is left over, so that the answer has the first ones of the records. */
    private boolean full;

    TransformRun(FirehoseTransformHandler<I, O> handler, FirehoseEvent event, Context context) {
        this.handler = handler;
        this.event = event;
        this.context = context;
        this.log = new TransformLog(context);
        Map<String, FirehoseEvent.Entry> byId = new LinkedHashMap<>();
        for (FirehoseEvent.Entry record : event.records()) {
            if (byId.putIfAbsent(record.recordId(), record) != null) {
                repeated.add(record.recordId());
            }
        }
        this.records = new ArrayList<>(byId.values());
        this.answer = new Answer(records, event.isFromMsk());
    }

    FirehoseResponse run() throws Exception {
        FirehoseTransformer<I, O> batched = handler.batched();
        if (batched == null) {
            oneByOne();
        } else {
            atOnce(batched);
        }
        if (!leftOver.isEmpty()) {
            putBack();
        }
        return answer.toResponse();
    }

    private void oneByOne() {
        Duration remaining = Duration.ofMillis(context.getRemainingTimeInMillis());
        long margin = handler.margin(remaining).toMillis();
        for (int i = 0; i < records.size(); i++) {
            full |= progress && !event.isFromMsk() && context.getRemainingTimeInMillis() < margin;
            if (full) {
                leftOver.add(i);
                continue;
            }
            FirehoseRecord<I> record = decoded(i);
            if (record != null) {
                settle(i, Attempt.at(handler, record, context));
            }
        }
    }

    private void atOnce(FirehoseTransformer<I, O> transformer) throws Exception {
        List<Integer> indexes = new ArrayList<>(records.size());
        List<FirehoseRecord<I>> decoded = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            FirehoseRecord<I> record = decoded(i);
            if (record != null) {
                indexes.add(i);
                decoded.add(record);
            }
        }
        List<Transformed<O>> results = Step.run(transformer, decoded, context);
        for (int i = 0; i < indexes.size(); i++) {
            settle(indexes.get(i), results.get(i));
        }
    }

    private @Nullable FirehoseRecord<I> decoded(int index) {
        FirehoseEvent.Entry entry = records.get(index);
        if (repeated.contains(entry.recordId())) {
            fail(index, "its recordId came more than once", null);
            return null;
        }
        try {
            return entry.with(handler.decode(entry));
        } catch (RuntimeException e) {
            fail(index, "its data could not be decoded", e);
            return null;
        }
    }

    private void settle(int index, Transformed<O> result) {
        if (result instanceof Transformed.Ok<O> ok) {
            ok(index, ok);
        } else if (result instanceof Transformed.Failed<O> failed) {
            fail(index, failed);
        } else {
            answer.put(index, Result.DROPPED);
            progress = true;
        }
    }

    private void ok(int index, Transformed.Ok<O> ok) {
        FirehoseResponse.Entry entry;
        try {
            String id = records.get(index).recordId();
            entry = new FirehoseResponse.Entry(id, Result.OK, handler.encode(ok.data()), ok.metadata());
        } catch (RuntimeException e) {
            fail(index, "what it became could not be encoded", e);
            return;
        }
        if (answer.isTooLargeAlone(entry)) {
            fail(
                    index,
                    "what it became is larger than an answer of " + FirehoseTransformHandler.MAX_ANSWER_BYTES
                            + " bytes",
                    null);
        } else if (!full && answer.take(index, entry)) {
            progress = true;
        } else if (!full && !progress) {
            // Put back, it might come again with the same others for ever.
            fail(index, "what it became leaves no room in the answer for the ids of the records with it", null);
        } else {
            // A topic takes nothing back, so that there a later record may have the room.
            full = !event.isFromMsk();
            leftOver.add(index);
        }
    }

    private void putBack() {
        List<Integer> indexes = new ArrayList<>(leftOver.size());
        List<FirehoseRecord<byte[]>> originals = new ArrayList<>(leftOver.size());
        for (int index : leftOver) {
            FirehoseEvent.Entry entry = records.get(index);
            if (repeated.contains(entry.recordId())) {
                fail(index, "its recordId came more than once", null);
                continue;
            }
            try {
                originals.add(entry.with(Base64.getDecoder().decode(entry.data())));
                indexes.add(index);
            } catch (IllegalArgumentException e) {
                fail(index, "its data could not be decoded", e);
            }
        }
        if (!originals.isEmpty()) {
            putBack(indexes, originals);
        }
    }

    private void putBack(List<Integer> indexes, List<FirehoseRecord<byte[]>> originals) {
        SendResult<FirehoseRecord<byte[]>> result;
        try {
            result = handler.reingestion().putBack(event, originals, context);
        } catch (Exception e) {
            failAll(indexes, e);
            return;
        } catch (LinkageError e) {
            failAll(
                    indexes,
                    new IllegalStateException(
                            "the source's client is not on the class path; add"
                                    + " software.amazon.awssdk:firehose, or :kinesis where the source is a Kinesis stream",
                            e));
            return;
        }
        for (int index : indexes) {
            answer.put(index, Result.DROPPED);
        }
        for (Unsent<?> unsent : result.unsent()) {
            fail(
                    indexes.get(unsent.index()),
                    "it did not fit and was not put back (" + unsent.reason() + "): " + unsent.code() + " "
                            + unsent.message(),
                    null);
        }
        if (result.sent() > 0) {
            log.putBack(result.sent());
        }
    }

    private void failAll(List<Integer> indexes, Exception cause) {
        for (int index : indexes) {
            fail(index, "it did not fit and could not be put back", cause);
        }
    }

    private void fail(int index, String reason, @Nullable Exception cause) {
        fail(index, new Transformed.Failed<>(reason, cause));
    }

    private void fail(int index, Transformed.Failed<O> failure) {
        String id = records.get(index).recordId();
        answer.put(index, Result.PROCESSING_FAILED);
        progress = true;
        log.failed(id, failure);
        try {
            handler.onFailure(id, failure, context);
        } catch (RuntimeException e) {
            log.hookFailed(id, e);
        }
    }
}
