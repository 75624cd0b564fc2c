package io.handrail.core;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a list of interceptors around one invocation, as {@link Interceptor} promises. */
final class Interceptors {

    private final List<Interceptor> interceptors;
    private final Invocation invocation;
    private int entered;

    Interceptors(List<Interceptor> interceptors, Invocation invocation) {
        this.interceptors = interceptors;
        this.invocation = invocation;
    }

    void before() {
        for (Interceptor interceptor : interceptors) {
            entered++;
            interceptor.before(invocation);
        }
    }

    void after(@Nullable Object result) {
        while (entered > 0) {
            Interceptor interceptor = interceptors.get(--entered);
            try {
                interceptor.after(invocation, result);
            } catch (RuntimeException e) {
                invocation
                        .context()
                        .getLogger()
                        .log(ErrorLog.line(invocation, interceptor.getClass().getName() + ".after", e), LogLevel.WARN);
            }
        }
    }

    void onError(Throwable error) {
        while (entered > 0) {
            try {
                interceptors.get(--entered).onError(invocation, error);
            } catch (RuntimeException e) {
                error.addSuppressed(e);
            }
        }
    }
}
