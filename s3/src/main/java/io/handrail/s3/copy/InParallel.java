package io.handrail.s3.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls to S3 side by side, on threads that end with them. */
final class InParallel {

    private InParallel() {}

    /**
     * Waits for all, so that nothing goes on behind the caller's back.
     *
     * @return the results in the order of the work
     * @throws RuntimeException what the first one to fail threw
     */
    static <T> List<T> all(Collection<Callable<T>> work, int atATime) throws InterruptedException {
        List<T> results = new ArrayList<>(work.size());
        if (work.isEmpty()) {
            return results;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(atATime, work.size()));
        try {
            ExecutionException first = null;
            for (Future<T> future : workers.invokeAll(work)) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    first = first == null ? e : first;
                }
            }
            if (first != null) {
                throw unchecked(first);
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
