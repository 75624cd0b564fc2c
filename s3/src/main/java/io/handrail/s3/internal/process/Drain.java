package io.handrail.s3.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads all that a program writes, so that it never waits for us, and keeps a part of it: the beginning or the end. */
final class Drain {

    private final byte[] kept;
    private final boolean keepsEnd;
    private final Thread thread;
    private long written;

    private Drain(InputStream in, int keep, boolean keepsEnd) {
        this.kept = new byte[keep];
        this.keepsEnd = keepsEnd;
        this.thread = new Thread(() -> read(in), "handrail-drain");
        this.thread.setDaemon(true);
    }

    static Drain beginning(InputStream in, int keep) {
        return started(new Drain(in, keep, false));
    }

    static Drain end(InputStream in, int keep) {
        return started(new Drain(in, keep, true));
    }

    private static Drain started(Drain drain) {
        drain.thread.start();
        return drain;
    }

    private void read(InputStream in) {
        byte[] chunk = new byte[4_096];
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                keep(chunk, n);
            }
        } catch (IOException e) {
            // The program was ended, and its end of the pipe with it.
        }
    }

    private synchronized void keep(byte[] chunk, int n) {
        for (int i = 0; i < n; i++, written++) {
            if (written < kept.length) {
                kept[(int) written] = chunk[i];
            } else if (keepsEnd) {
                kept[(int) (written % kept.length)] = chunk[i];
            }
        }
    }

    /** What was kept, when the program has closed its end, or when the time is over. */
    String text(Duration atMost) throws InterruptedException {
        thread.join(Math.max(1, atMost.toMillis()));
        return text();
    }

    private synchronized String text() {
        if (written <= kept.length) {
            return new String(kept, 0, (int) written, StandardCharsets.UTF_8);
        }
        if (!keepsEnd) {
            return new String(kept, StandardCharsets.UTF_8);
        }
        byte[] end = new byte[kept.length];
        int start = (int) (written % kept.length);
        System.arraycopy(kept, start, end, 0, kept.length - start);
        System.arraycopy(kept, 0, end, kept.length - start, start);
        return "… " + new String(end, StandardCharsets.UTF_8);
    }
}
