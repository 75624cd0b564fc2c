package io.handrail.core.batch;

import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A batch on workers. Each record has a state that moves by compare-and-set, so the invocation's thread can close the
 * batch before the deadline, and what a worker finishes later changes neither this answer nor the next one's.
 */
final class ParallelRun implements Ledger {

    private static final int WAITING = 0;
    private static final int RUNNING = 1;
    private static final int DONE = 2;
    private static final int FAILED = 3;
    private static final int CLOSED = 4;

    private final Batch<?> batch;
    private final Attempts<?> attempts;
    private final Schedule schedule;
    private final Deadline deadline;
    private final BatchLog log;
    private final AtomicIntegerArray states;
    private final int wanted;

    /** Workers that the executor has started and that have not ended. */
    private final AtomicInteger active = new AtomicInteger();

    /**
     * Opened when no worker is active after one was: a worker ends only when nothing may be started, and what becomes
     * free later is taken by the active worker that freed it. Workers still in the executor's queue have nothing to do.
     */
    private final CountDownLatch over = new CountDownLatch(1);

    private final AtomicReference<@Nullable Throwable> fatal = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile boolean outOfTime;

    ParallelRun(
            Batch<?> batch, Attempts<?> attempts, BatchPolicy policy, int workers, Deadline deadline, BatchLog log) {
        this.batch = batch;
        this.attempts = attempts;
        this.deadline = deadline;
        this.log = log;
        this.states = new AtomicIntegerArray(batch.size());
        int width = batch.size();
        if (policy instanceof BatchPolicy.Unordered) {
            schedule = Schedule.unordered(width);
        } else {
            OrderedSchedule ordered = new OrderedSchedule(batch, policy instanceof BatchPolicy.ByShard);
            schedule = ordered;
            width = ordered.width();
        }
        this.wanted = Math.min(workers, width);
    }

    /** Runs the batch; an error of a worker is thrown when no record is running or the time is over. */
    Outcome run(Workers workers) {
        start(workers);
        await();
        stopped = true;
        Outcome outcome = close();
        Throwable error = fatal.get();
        if (error instanceof Error e) {
            throw e;
        } else if (error != null) {
            throw (RuntimeException) error;
        }
        return outcome;
    }

    private void start(Workers workers) {
        int taken = 0;
        try {
            while (taken < wanted && !stopped && over.getCount() > 0) {
                workers.executor().execute(this::work);
                taken++;
            }
        } catch (RuntimeException refused) {
            // A full or closed executor: those that it took do the work; with none, this thread does.
            if (taken == 0) {
                work();
            }
        } catch (Error e) {
            fail(e);
        }
    }

    private void await() {
        // After an error of the executor: a worker that has not started will find that all is stopped.
        if (stopped && active.get() == 0) {
            return;
        }
        try {
            if (!over.await(deadline.patienceMillis(), TimeUnit.MILLISECONDS)) {
                outOfTime = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What each worker does. */
    private void work() {
        active.incrementAndGet();
        try {
            for (int index = next(); index >= 0; index = next()) {
                if (attempts.attempt(index, this)) {
                    schedule.done(index);
                } else {
                    schedule.failed(index);
                }
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            if (active.decrementAndGet() == 0) {
                over.countDown();
            }
        }
    }

    private int next() {
        int index = stopped ? -1 : schedule.take();
        if (index < 0) {
            return -1;
        }
        if (deadline.isNear()) {
            outOfTime = true;
            stopped = true;
        }
        return !stopped && states.compareAndSet(index, WAITING, RUNNING) ? index : -1;
    }

    private void fail(Throwable error) {
        stopped = true;
        Throwable first = fatal.compareAndExchange(null, error);
        if (first != null && first != error) {
            first.addSuppressed(error);
        }
    }

    @Override
    public boolean isWanted(int index) {
        return states.get(index) == RUNNING;
    }

    @Override
    public boolean settle(int index, boolean done) {
        return states.compareAndSet(index, RUNNING, done ? DONE : FAILED);
    }

    private Outcome close() {
        BitSet unfinished = new BitSet(batch.size());
        int untouched = 0;
        for (int i = 0; i < batch.size(); i++) {
            int state = states.get(i);
            while (state <= RUNNING && !states.compareAndSet(i, state, CLOSED)) {
                state = states.get(i);
            }
            if (state != DONE) {
                unfinished.set(i);
            }
            if (state == WAITING) {
                untouched++;
            } else if (state == RUNNING && fatal.get() == null) {
                log.abandoned(batch.itemIdentifier(i));
            }
        }
        return new Outcome(unfinished, untouched, outOfTime);
    }
}
