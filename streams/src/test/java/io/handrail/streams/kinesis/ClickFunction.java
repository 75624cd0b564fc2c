package io.handrail.streams.kinesis;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.DeadLetter;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A function that runs under AWS's runtime client: writes a line for each record that is done and for each dead letter
 * into files of the directory {@code OUT}. A flaky click fails when it comes for the first time.
 */
public final class ClickFunction extends KinesisBatchHandler<ClickFunction.Click> {

    public record Click(String user, int number, boolean flaky) {}

    private static final Path OUT = Path.of(System.getenv("OUT"));
    private static final Set<Click> FAILED = ConcurrentHashMap.newKeySet();

    private final Workers workers = Workers.threads(4);

    @Override
    protected Optional<Workers> workers() {
        return Optional.of(workers);
    }

    @Override
    protected void process(KinesisRecord<Click> record, Context context) throws IOException {
        Click click = record.data();
        if (click.flaky() && FAILED.add(click)) {
            throw new IllegalStateException("comes again");
        }
        write("done", record.partitionKey() + " " + click.user() + " " + click.number());
    }

    @Override
    protected Optional<DeadLetters> deadLetters() {
        return Optional.of(ClickFunction::write);
    }

    private static void write(DeadLetter letter) throws IOException {
        KinesisEventRecord original = (KinesisEventRecord) letter.original();
        write("dead", original.partitionKey() + " " + original.data() + " " + letter.errorMessage());
    }

    private static synchronized void write(String file, String line) throws IOException {
        Files.writeString(OUT.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
