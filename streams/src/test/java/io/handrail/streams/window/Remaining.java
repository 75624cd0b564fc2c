package io.handrail.streams.window;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.testing.TestContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** An invocation whose time passes only when a test says so. */
final class Remaining {

    private Remaining() {}

    static Context context(AtomicInteger millis) {
        Context real = TestContext.create();
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("getRemainingTimeInMillis")
                        ? millis.get()
                        : method.invoke(real, arguments));
    }
}
