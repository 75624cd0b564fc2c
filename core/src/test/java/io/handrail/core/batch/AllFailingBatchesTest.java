package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Under load no failure may vanish: a record that is not reported is deleted from its queue. */
@Timeout(120)
class AllFailingBatchesTest {

    private static final int THREADS = 32;
    private static final int BATCHES = 100_000;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final BatchProcessor<Integer> failing = new BatchProcessor<>((number, context) -> {
        throw new Refusal();
    });

    @AfterEach
    void closePool() {
        pool.shutdownNow();
    }

    /** Without a stack trace, which would be most of the cost. */
    private static final class Refusal extends Exception {
        Refusal() {
            super("refused", null, false, false);
        }
    }

    /** As many numbers as it is long. */
    private record Numbers(int size) implements Batch<Integer> {
        @Override
        public ItemIdentifier itemIdentifier(int index) {
            return new ItemIdentifier.Offset("t-0", index);
        }

        @Override
        public Integer record(int index) {
            return index;
        }

        @Override
        public Object original(int index) {
            return index;
        }
    }

    @Test
    void aHundredThousandFailuresOfOneBatchAreAllReported() {
        BatchResponse response = failing.process(
                new Numbers(BATCHES), BatchPolicy.unordered(Workers.on(pool, THREADS)), new QuietContext());

        assertThat(response.batchItemFailures()).hasSize(BATCHES);
    }

    @Test
    void aHundredThousandBatchesOnThirtyTwoThreadsReportEveryFailure() throws Exception {
        int size = 10;
        AtomicLong reported = new AtomicLong();
        ExecutorService invocations = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        BatchPolicy policy = BatchPolicy.unordered(Workers.on(pool, 8));
        Context context = new QuietContext();
        for (int i = 0; i < 4; i++) {
            running.add(invocations.submit(() -> {
                for (int batch = 0; batch < BATCHES / 4; batch++) {
                    reported.addAndGet(failing.process(new Numbers(size), policy, context)
                            .batchItemFailures()
                            .size());
                }
            }));
        }
        for (Future<?> invocation : running) {
            invocation.get();
        }
        invocations.shutdown();
        assertThat(invocations.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(reported.get()).isEqualTo((long) BATCHES * size);
    }
}
