package io.handrail.streams.fanout;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Bulk;
import io.handrail.core.batch.Workers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes what was routed, to each sink all at once. */
final class SinkWriters {

    private SinkWriters() {}

    /** @param workers null writes to one sink after the other on this thread */
    static <T> void write(Bulk<Routed<T>> bulk, @Nullable Workers workers, Context context) {
        List<SinkQueue> queues = queues(bulk.records());
        if (workers == null || queues.size() < 2) {
            for (SinkQueue queue : queues) {
                queue.write(bulk, context);
            }
        } else {
            write(queues, workers, bulk, context);
        }
        for (SinkQueue queue : queues) {
            queue.settle(bulk, context);
        }
    }

    /** The sinks in the order in which they were first used; a sink is known by its identity. */
    private static <T> List<SinkQueue> queues(List<Routed<T>> records) {
        List<SinkQueue> queues = new ArrayList<>();
        IdentityHashMap<Object, SinkQueue> bySink = new IdentityHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            for (Routes.Route route : records.get(i).to().routes()) {
                SinkQueue queue = bySink.get(route.sink());
                if (queue == null) {
                    queue = new SinkQueue(route.sink());
                    bySink.put(route.sink(), queue);
                    queues.add(queue);
                }
                queue.add(i, route.value(), route.required());
            }
        }
        return queues;
    }

    private static void write(List<SinkQueue> queues, Workers workers, Bulk<?> bulk, Context context) {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch written = new CountDownLatch(queues.size());
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < queues.size(); i = next.getAndIncrement()) {
                queues.get(i).write(bulk, context);
                written.countDown();
            }
        };
        int taken = 0;
        try {
            while (taken < Math.min(workers.max(), queues.size())) {
                workers.executor().execute(work);
                taken++;
            }
        } catch (RuntimeException refused) {
            // A full or closed executor: those that it took do the work; with none, this thread does.
            if (taken == 0) {
                work.run();
            }
        }
        try {
            boolean inTime = written.await(bulk.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                // Those that no worker has begun are not begun any more.
                next.set(queues.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
