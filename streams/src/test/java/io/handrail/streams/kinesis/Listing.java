package io.handrail.streams.kinesis;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.DeadLetter;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.Workers;
import io.handrail.streams.Compression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lists the text of records in the order in which they were processed; text that begins with {@code !} fails. */
class Listing extends KinesisBatchHandler<String> {

    final List<KinesisRecord<String>> done = Collections.synchronizedList(new ArrayList<>());
    final List<DeadLetter> dead = Collections.synchronizedList(new ArrayList<>());
    boolean takesDeadLetters = true;
    Compression compression = Compression.NONE;
    int maxUnpackedBytes = 1_000;

    private final Optional<Workers> workers;

    Listing() {
        this.workers = Optional.empty();
    }

    Listing(Workers workers) {
        this.workers = Optional.of(workers);
    }

    @Override
    protected Optional<Workers> workers() {
        return workers;
    }

    @Override
    protected void process(KinesisRecord<String> record, Context context) {
        if (record.data().startsWith("!")) {
            throw new IllegalStateException("as the record says");
        }
        done.add(record);
    }

    List<String> texts() {
        return done.stream().map(KinesisRecord::data).toList();
    }

    @Override
    protected Optional<DeadLetters> deadLetters() {
        return takesDeadLetters ? Optional.of(dead::add) : Optional.empty();
    }

    @Override
    protected boolean isPermanent(Exception exception) {
        return exception instanceof IllegalStateException;
    }

    @Override
    protected Compression compression() {
        return compression;
    }

    @Override
    protected int maxUnpackedBytes() {
        return maxUnpackedBytes;
    }
}
