package io.handrail.core.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Beats on a daemon thread for each lease, so that the work's own thread may block for as long as it likes. */
final class DaemonHeartbeat implements Heartbeat {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Runnable start(String name, Duration every, Runnable beat) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = new Thread(() -> beatUntil(ended, every, beat), name);
        thread.setDaemon(true);
        thread.start();
        return ended::countDown;
    }

    private static void beatUntil(CountDownLatch ended, Duration every, Runnable beat) {
        try {
            while (!ended.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                beat.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
