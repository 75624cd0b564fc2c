package io.handrail.benchmarks.jmh;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.benchmarks.handlers.Order;
import io.handrail.core.idempotency.Claim;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.IdempotencyRecord;
import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.StoredResult;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import io.handrail.testing.TestContext;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@code Idempotency} costs beyond its store's two calls: the store here does nothing. With C1 only, as on Lambda. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IdempotencyBenchmark {

    private final JsonBinding<Order> binding = JsonCodec.standard().bind(Order.class);
    private final @Nullable Order order = binding.parse(Order.SAMPLE);
    private final Context context = TestContext.create();
    private final Idempotency first =
            Idempotency.builder(new Nothing(Optional.empty())).prefix("orders").build();
    private final Idempotency again = Idempotency.builder(new Nothing(Optional.of(completed())))
            .prefix("orders")
            .build();

    /** A first run, whose key is an id. */
    @Benchmark
    public @Nullable Order keyOfAnId() {
        return first.run(IdempotencyKey.of("o-4711"), binding, context, () -> order);
    }

    /** A first run, whose key is a whole body. */
    @Benchmark
    public @Nullable Order keyOfABody() {
        return first.run(IdempotencyKey.ofJson(Order.SAMPLE), binding, context, () -> order);
    }

    /** A replay. */
    @Benchmark
    public @Nullable Order replay() {
        return again.run(IdempotencyKey.of("o-4711"), binding, context, () -> order);
    }

    /** What of it is writing the result, for comparison. */
    @Benchmark
    public String writingTheResult() {
        return binding.toJson(order);
    }

    private static IdempotencyRecord completed() {
        return new IdempotencyRecord(
                IdempotencyRecord.Status.COMPLETED, null, null, Instant.MAX, null, new StoredResult.Json(Order.SAMPLE));
    }

    /** Lets every claim pass, or none. */
    private record Nothing(Optional<IdempotencyRecord> standing) implements IdempotencyStore {

        @Override
        public Optional<IdempotencyRecord> begin(Claim claim, Instant now) {
            return standing;
        }

        @Override
        public IdempotencyRecord complete(Claim claim, StoredResult result, Instant expiry) {
            return IdempotencyRecord.of(claim).completed(result, expiry);
        }

        @Override
        public void release(Claim claim) {}
    }
}
