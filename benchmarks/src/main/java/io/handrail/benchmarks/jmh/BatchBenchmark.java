package io.handrail.benchmarks.jmh;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.core.batch.BatchProcessor;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.testing.TestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the batch engine costs a record beyond a loop written by hand. With C1 only, as on Lambda. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BatchBenchmark.RECORDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {

    static final int RECORDS = 1_000;

    private final List<String> records = new ArrayList<>();
    private final Context context = TestContext.create().withRemainingTime(Duration.ofHours(1));

    public BatchBenchmark() {
        for (int i = 0; i < RECORDS; i++) {
            records.add("message-" + i);
        }
    }

    @Benchmark
    public List<String> byHand(Blackhole processing) {
        List<String> failures = new ArrayList<>();
        for (String record : records) {
            try {
                processing.consume(record);
            } catch (RuntimeException e) {
                failures.add(record);
            }
        }
        return failures;
    }

    @Benchmark
    public BatchResponse unordered(Blackhole processing) {
        return process(processing, BatchPolicy.unordered());
    }

    @Benchmark
    public BatchResponse byGroup(Blackhole processing) {
        return process(processing, BatchPolicy.byGroup());
    }

    private BatchResponse process(Blackhole processing, BatchPolicy policy) {
        BatchProcessor<String> engine = new BatchProcessor<>((record, invocation) -> processing.consume(record));
        return engine.process(new Strings(records), policy, context);
    }

    private record Strings(List<String> records) implements Batch<String> {

        @Override
        public int size() {
            return records.size();
        }

        @Override
        public ItemIdentifier itemIdentifier(int index) {
            return new ItemIdentifier.Id(records.get(index));
        }

        @Override
        public String record(int index) {
            return records.get(index);
        }

        @Override
        public Object original(int index) {
            return records.get(index);
        }
    }
}
