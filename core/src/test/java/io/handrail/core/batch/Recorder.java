package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Processes test records, fails those it was told to, and keeps what happened. */
class Recorder implements RecordProcessor<Item> {

    final List<String> processed = Collections.synchronizedList(new ArrayList<>());
    final List<String> succeeded = Collections.synchronizedList(new ArrayList<>());
    final List<String> failed = Collections.synchronizedList(new ArrayList<>());
    final List<DeadLetter> letters = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Throwable> failures = new HashMap<>();

    Recorder failing(String id, Throwable error) {
        failures.put(id, error);
        return this;
    }

    Recorder failing(String... ids) {
        for (String id : ids) {
            failing(id, new IllegalStateException("no " + id));
        }
        return this;
    }

    @Override
    public void process(Item item, Context context) throws Exception {
        processed.add(item.id());
        Throwable error = failures.get(item.id());
        if (error instanceof Error e) {
            throw e;
        } else if (error != null) {
            throw (Exception) error;
        }
    }

    @Override
    public void onSuccess(Item item, Context context) {
        succeeded.add(item.id());
    }

    @Override
    public void onFailure(Item item, Exception exception, Context context) {
        failed.add(item.id() + ": " + exception.getMessage());
    }

    /** The identifiers that were reported for these records. */
    List<String> run(List<Item> items, BatchPolicy policy, Context context) {
        return ids(new BatchProcessor<>(this).process(new ItemBatch(items), policy, context));
    }

    List<String> run(List<Item> items, BatchPolicy policy) {
        return run(items, policy, new ManualContext());
    }

    static List<String> ids(BatchResponse response) {
        List<String> ids = new ArrayList<>();
        for (ItemIdentifier failure : response.batchItemFailures()) {
            ids.add(failure.toString());
        }
        return ids;
    }
}
