package io.handrail.streams.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.batch.Workers;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import io.handrail.testing.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One handler, many invocations at once: none sees another's records. */
@Timeout(60)
class ConcurrentFanOutTest {

    private static final int THREADS = 32;
    private static final int INVOCATIONS = 100;

    /** Takes what has an even number, and nothing of a batch that is not one invocation's own. */
    private static final Sink<Doc> EVEN = (docs, context) -> {
        List<Unsent<Doc>> unsent = new ArrayList<>();
        for (int i = 0; i < docs.size(); i++) {
            Doc doc = docs.get(i);
            boolean own = doc.key().equals(docs.get(0).key()) && docs.size() == 20;
            if (!own || Integer.parseInt(doc.id()) % 2 == 1) {
                unsent.add(new Unsent<>(i, doc, Unsent.Reason.REJECTED, "", "odd"));
            }
        }
        return new SendResult<>(docs.size() - unsent.size(), unsent);
    };

    private static final Sink<Doc> ALL = (docs, context) -> new SendResult<>(docs.size(), List.of());

    private static final class Handler extends FanOutHandler<Doc> {

        private final Workers workers = Workers.threads(2);

        @Override
        protected Optional<Workers> workers() {
            return Optional.of(workers);
        }

        @Override
        protected void route(FanOutRecord<Doc> record, Routes to) {
            to.send(record.body(), EVEN, ALL);
        }
    }

    @Test
    void invocationsAtOnceDoNotMix() throws Exception {
        Handler handler = new Handler();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String key = "k" + thread;
                calls.add(() -> {
                    for (int i = 0; i < INVOCATIONS; i++) {
                        invoke(handler, key, i * 20);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(calls)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
            assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void invoke(Handler handler, String key, int from) {
        Doc[] docs = new Doc[20];
        List<String> odd = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            docs[i] = new Doc(String.valueOf(from + i), key);
            if (i % 2 == 1) {
                odd.add(docs[i].id());
            }
        }
        FanOutEvent event = FanOutHandlerTest.sqs("arn:aws:sqs:us-east-1:123456789012:q", docs);
        assertThat(FanOutHandlerTest.ids(handler.handle(event, TestContext.create())))
                .isEqualTo(odd);
    }
}
