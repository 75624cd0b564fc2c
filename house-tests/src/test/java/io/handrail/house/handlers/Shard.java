package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.stream.JsonReader;
import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchHandler;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.batch.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A handler of JSON arrays of record ids, as of a shard with workers or, where the first is "all", of a queue. */
public final class Shard extends BatchHandler<List<String>, String> {

    private final Workers workers = Workers.on(Runnable::run, 2);

    public Shard() {
        super(Shard::read);
    }

    private static List<String> read(JsonReader in) throws IOException {
        List<String> ids = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            ids.add(in.nextString());
        }
        in.endArray();
        return ids;
    }

    @Override
    protected BatchPolicy policy(List<String> ids) {
        return ids.get(0).equals("all") ? BatchPolicy.unordered(workers) : BatchPolicy.byShard(workers);
    }

    @Override
    protected void process(String id, Context context) {
        if (id.endsWith("!")) {
            throw new IllegalStateException(id);
        }
    }

    @Override
    protected Batch<String> batch(List<String> ids) {
        return new Ids(ids);
    }

    private static final class Ids implements Batch<String> {

        private final List<String> ids;

        Ids(List<String> ids) {
            this.ids = ids;
        }

        @Override
        public int size() {
            return ids.size();
        }

        @Override
        public ItemIdentifier itemIdentifier(int index) {
            return new ItemIdentifier.Id(ids.get(index));
        }

        @Override
        public String record(int index) {
            return ids.get(index);
        }

        @Override
        public Object original(int index) {
            return ids.get(index);
        }

        @Override
        public String key(int index) {
            return ids.get(index).substring(0, 1);
        }
    }
}
