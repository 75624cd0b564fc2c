package io.handrail.core.batch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Virtual threads for byte code that also runs on 17, where they do not exist. */
final class VirtualThreads {

    private VirtualThreads() {}

    /** A new executor that starts a virtual thread for each task, or null on a JVM before 21. */
    static @Nullable ExecutorService executor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            // Before 19 there is no such method; 19 and 20 refuse it without --enable-preview.
            return null;
        }
    }
}
