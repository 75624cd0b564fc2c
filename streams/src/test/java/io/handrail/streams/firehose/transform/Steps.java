package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.testing.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a step or a chain over one record, as the handler would. */
final class Steps {

    private Steps() {}

    static <I, O> Transformed<O> run(FirehoseTransformer<I, O> step, I data) throws Exception {
        return step.transformAll(List.of(FirehoseRecord.of("r1", data)), TestContext.create())
                .get(0);
    }

    /** The text that came out, or what became of the record instead, with the reason. */
    static String text(FirehoseTransformer<byte[], byte[]> chain, String data) throws Exception {
        return text(run(chain, data.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(Transformed<byte[]> result) {
        if (result instanceof Transformed.Ok<byte[]> ok) {
            return new String(ok.data(), StandardCharsets.UTF_8);
        }
        if (result instanceof Transformed.Failed<byte[]> failed) {
            Exception cause = failed.cause();
            return "FAILED " + (cause == null ? failed.reason() : cause.getMessage());
        }
        return "DROPPED";
    }

    /** A step over objects, from JSON to JSON. */
    static String json(FirehoseTransformer<JsonObjects, JsonObjects> step, String data) throws Exception {
        return text(ParseStep.json().then(step).then(NewlineDelimited.json()), data);
    }
}
