package io.handrail.core.batch;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Platform threads that are started on demand and end when idle, so that a pool nobody uses any more costs nothing. */
final class IdlePool extends ThreadPoolExecutor {

    private static final int IDLE_SECONDS = 10;

    IdlePool(int threads) {
        super(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "handrail-batch");
            thread.setDaemon(true);
            return thread;
        });
        allowCoreThreadTimeOut(true);
    }
}
