package io.handrail.web.websocket;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Workers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One message to many, by several workers that take one connection after the other. Before the deadline the invocation's
 * thread closes it: what a worker finishes later counts as undelivered.
 */
final class Broadcast {

    private static final int LEAST_MARGIN_MILLIS = 500;
    private static final int SHARE = 10;

    private final Iterable<String> members;
    private final Predicate<String> post;
    private final Context context;
    private final long marginMillis;

    private final Lock reading = new ReentrantLock();
    private final Set<String> underWay = new HashSet<>();
    private final List<Delivery.Undelivered> undelivered = new ArrayList<>();
    private @Nullable Iterator<String> rest;
    private @Nullable Exception cutShort;
    private int delivered;
    private int gone;
    private int working;
    private boolean closed;

    /** @param post sends; false if the connection is gone */
    Broadcast(Iterable<String> members, Predicate<String> post, Context context) {
        this.members = members;
        this.post = post;
        this.context = context;
        this.marginMillis = Math.max(context.getRemainingTimeInMillis() / SHARE, LEAST_MARGIN_MILLIS);
    }

    Delivery run(Workers workers) {
        for (int i = 0; i < workers.max(); i++) {
            if (!start(workers) && i == 0) {
                throw new RejectedExecutionException("The workers' executor takes no work, so nothing was sent");
            }
        }
        return await();
    }

    private boolean start(Workers workers) {
        synchronized (this) {
            working++;
        }
        try {
            workers.executor().execute(this::work);
            return true;
        } catch (RejectedExecutionException e) {
            synchronized (this) {
                working--;
            }
            return false;
        }
    }

    private void work() {
        try {
            for (String id = next(); id != null; id = next()) {
                try {
                    done(id, post.test(id), null);
                } catch (RuntimeException e) {
                    done(id, false, e);
                }
            }
        } finally {
            synchronized (this) {
                working--;
                notifyAll();
            }
        }
    }

    private @Nullable String next() {
        // Not under the lock of the report, which the invocation's thread needs at the deadline.
        reading.lock();
        try {
            return mayGoOn() ? taken(read()) : null;
        } catch (RuntimeException e) {
            stop(e);
            return null;
        } finally {
            reading.unlock();
        }
    }

    private @Nullable String read() {
        Iterator<String> ids = rest;
        if (ids == null) {
            ids = members.iterator();
            rest = ids;
        }
        return ids.hasNext() ? ids.next() : null;
    }

    private synchronized boolean mayGoOn() {
        if (!closed && cutShort == null && remainingMillis() <= 0) {
            cutShort = tooLate();
        }
        return !closed && cutShort == null;
    }

    private synchronized @Nullable String taken(@Nullable String id) {
        if (id == null || closed) {
            return null;
        }
        underWay.add(id);
        return id;
    }

    private synchronized void stop(Exception reason) {
        if (cutShort == null) {
            cutShort = reason;
        }
    }

    private synchronized void done(String id, boolean took, @Nullable RuntimeException failure) {
        if (closed) {
            return;
        }
        underWay.remove(id);
        if (failure != null) {
            undelivered.add(new Delivery.Undelivered(id, failure));
        } else if (took) {
            delivered++;
        } else {
            gone++;
        }
    }

    private synchronized Delivery await() {
        try {
            for (long left = patienceMillis(); working > 0 && left > 0; left = patienceMillis()) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cutShort = e;
        }
        closed = true;
        if (working > 0 && cutShort == null) {
            cutShort = tooLate();
        }
        for (String id : underWay) {
            undelivered.add(new Delivery.Undelivered(id, tooLate()));
        }
        return new Delivery(delivered, gone, List.copyOf(undelivered), Optional.ofNullable(cutShort));
    }

    private static TimeoutException tooLate() {
        return new TimeoutException("the invocation's time is nearly over");
    }

    private long remainingMillis() {
        return context.getRemainingTimeInMillis() - marginMillis;
    }

    /** Half of the margin is for posts that have begun, the other half for the answer. */
    private long patienceMillis() {
        return context.getRemainingTimeInMillis() - marginMillis / 2;
    }
}
