package io.handrail.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DaemonHeartbeatTest {

    @Test
    void itBeatsOnADaemonThreadOfThatNameUntilItIsEnded() throws Exception {
        CountDownLatch beats = new CountDownLatch(3);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Runnable end = new DaemonHeartbeat().start("lease x", Duration.ofMillis(1), () -> {
            thread.set(Thread.currentThread());
            beats.countDown();
        });
        assertThat(beats.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(thread.get().getName()).isEqualTo("lease x");

        end.run();
        thread.get().join(60_000);
        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void endedBeforeItsFirstBeatItNeverBeats() throws Exception {
        CountDownLatch beats = new CountDownLatch(1);
        Runnable end = new DaemonHeartbeat().start("lease y", Duration.ofHours(1), beats::countDown);
        end.run();
        for (Thread each : Thread.getAllStackTraces().keySet()) {
            if (each.getName().equals("lease y")) {
                each.join(60_000);
                assertThat(each.isAlive()).isFalse();
            }
        }
        assertThat(beats.getCount()).isEqualTo(1);
    }
}
