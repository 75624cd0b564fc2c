package io.handrail.streams.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.Workers;
import io.handrail.testing.TestContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever is routed where and whichever sinks fail: a record that the service forgets is in all of its required sinks, and
 * where the source has an order, no record reaches a sink before an earlier one of its key that goes there too.
 */
class FanOutProperties {

    private static final int MAX_DELIVERIES = 500;
    private static final Workers WORKERS = Workers.threads(3);

    private enum Source {
        STANDARD("arn:aws:sqs:us-east-1:123456789012:q"),
        FIFO("arn:aws:sqs:us-east-1:123456789012:q.fifo"),
        SHARD("");

        final String arn;

        Source(String arn) {
            this.arn = arn;
        }
    }

    /** Routes by the record's id: a bit for each sink; the third sink is best effort. */
    private static final class Handler extends FanOutHandler<Doc> {

        final List<FakeSink> sinks = List.of(new FakeSink("0"), new FakeSink("1"), new FakeSink("2"));

        private final Optional<Workers> workers;

        Handler() {
            this.workers = Optional.empty();
        }

        Handler(Workers workers) {
            this.workers = Optional.of(workers);
        }

        @Override
        protected Optional<Workers> workers() {
            return workers;
        }

        @Override
        protected void route(FanOutRecord<Doc> record, Routes to) {
            for (int i = 0; i < 3; i++) {
                if (goesTo(record.body(), i)) {
                    Doc doc = record.body();
                    Routes ignored = i == 2 ? to.bestEffort(doc, sinks.get(i)) : to.send(doc, sinks.get(i));
                }
            }
        }

        static boolean goesTo(Doc doc, int sink) {
            return (Integer.parseInt(doc.id()) * 7 % 8 >> sink & 1) == 1;
        }
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void nothingIsLostAndNothingOvertakes(
            @ForAll Source source,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 0, max = 60) int failPercent,
            @ForAll boolean parallel,
            @ForAll long seed) {
        Random random = new Random(seed);
        Handler handler = parallel ? new Handler(WORKERS) : new Handler();
        for (FakeSink sink : handler.sinks) {
            sink.refused = doc -> {
                synchronized (random) {
                    return random.nextInt(100) < failPercent;
                }
            };
        }
        List<Doc> pending = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pending.add(new Doc(String.valueOf(i + 1), "k" + random.nextInt(4)));
        }
        List<Doc> all = List.copyOf(pending);

        for (int i = 0; i < MAX_DELIVERIES && !pending.isEmpty(); i++) {
            List<Doc> delivered = List.copyOf(pending.subList(0, Math.min(pending.size(), 1 + random.nextInt(20))));
            Doc[] docs = delivered.toArray(new Doc[0]);
            FanOutEvent event =
                    source == Source.SHARD ? FanOutHandlerTest.kinesis(docs) : FanOutHandlerTest.sqs(source.arn, docs);
            forget(pending, delivered, source, handler.handle(event, TestContext.create()), handler);
            if (source != Source.STANDARD) {
                for (int sink = 0; sink < 2; sink++) {
                    assertInOrder(all, handler.sinks.get(sink), sink);
                }
            }
        }
        assertThat(pending).as("all is done at last").isEmpty();
    }

    private static void forget(
            List<Doc> pending, List<Doc> delivered, Source source, BatchResponse response, Handler handler) {
        Set<String> reported = new HashSet<>(FanOutHandlerTest.ids(response));
        boolean stopped = false;
        for (Doc doc : delivered) {
            stopped = source == Source.SHARD ? stopped || reported.contains(doc.id()) : reported.contains(doc.id());
            if (!stopped) {
                pending.remove(doc);
                for (int sink = 0; sink < 2; sink++) {
                    if (Handler.goesTo(doc, sink)) {
                        assertThat(handler.sinks.get(sink).taken).contains(doc);
                    }
                }
            }
        }
    }

    /** By first arrival; what comes again begins again from an earlier one. */
    private static void assertInOrder(List<Doc> all, FakeSink sink, int number) {
        Set<Doc> arrived = new LinkedHashSet<>(sink.taken);
        List<Doc> seen = new ArrayList<>();
        for (Doc doc : arrived) {
            for (Doc earlier : all.subList(0, all.indexOf(doc))) {
                if (earlier.key().equals(doc.key()) && Handler.goesTo(earlier, number)) {
                    assertThat(seen).as("before " + doc).contains(earlier);
                }
            }
            seen.add(doc);
        }
    }
}
