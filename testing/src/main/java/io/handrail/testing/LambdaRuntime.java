package io.handrail.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.handrail.testing.internal.runtime.ForkSupport;
import io.handrail.testing.internal.runtime.InProcessRuntime;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A function with a runtime around it: JSON in, JSON out, errors as Lambda reports them.
 *
 * <p>{@link #inProcess} runs the handler in this JVM, on any operating system. {@link #forked} runs it as Lambda does:
 * in a JVM of its own, under AWS's own runtime client. Both are safe to use from many threads.
 *
 * {@snippet class="io.handrail.testing.ExamplesIT" region="runtime"}
 */
public interface LambdaRuntime extends AutoCloseable {

    /** Runs the handler in this JVM, without environment variables of its own. */
    static LambdaRuntime inProcess(Class<? extends RequestStreamHandler> handler) {
        return inProcess(handler, Map.of());
    }

    /**
     * Runs the handler in this JVM, made by its no-argument constructor. It sees these environment variables through
     * {@link io.handrail.core.Environment}, besides those that Lambda sets, and none of this process. There is no time
     * limit; the context says 30 seconds at the begin of each invocation.
     *
     * @param handler the function's class; a plain {@code RequestHandler} needs {@link #forked}, because its JSON is
     *     read by AWS's client
     */
    static LambdaRuntime inProcess(Class<? extends RequestStreamHandler> handler, Map<String, String> environment) {
        return InProcessRuntime.start(handler, environment);
    }

    /** Runs the handler under AWS's runtime client; to be {@linkplain ForkedRuntimeBuilder#start() started}. */
    static ForkedRuntimeBuilder forked(Class<?> handler) {
        return forked(handler.getName());
    }

    /**
     * Runs a handler under AWS's runtime client; to be {@linkplain ForkedRuntimeBuilder#start() started}.
     *
     * @param handler the handler setting of the function: {@code pkg.Type} or {@code pkg.Type::method}
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">AWS: the handler in Java</a>
     */
    static ForkedRuntimeBuilder forked(String handler) {
        return new ForkedRuntimeBuilder(handler);
    }

    /** Whether {@link #forked} works here: AWS's runtime client is made for 64-bit Linux only. */
    static boolean canFork() {
        return ForkSupport.isSupported();
    }

    /**
     * Invokes the function and waits for its answer.
     *
     * @param json the event
     * @throws IllegalStateException if the runtime is closed
     */
    default InvocationResult invoke(String json) {
        return invoke(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Invokes the function and waits for its answer.
     *
     * @param json the event, as UTF-8
     * @throws IllegalStateException if the runtime is closed
     */
    InvocationResult invoke(byte[] json);

    /** Why the function could not be initialised, if that was so when it was last tried. */
    Optional<InvocationError> initError();

    /** Ends the function, and its process if it has one. */
    @Override
    void close();
}
