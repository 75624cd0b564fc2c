package io.handrail.testing.internal.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.handrail.core.Environment;
import io.handrail.testing.InvocationError;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the handler in this JVM, and reports what it does as AWS's client would. */
public final class InProcessRuntime implements LambdaRuntime {

    private static final String FUNCTION_NAME = "test-function";
    private static final int MEMORY_MB = 512;
    private static final String OWN_PACKAGE = InProcessRuntime.class.getPackageName() + ".";

    private final Map<String, String> environment;
    private final @Nullable RequestStreamHandler handler;
    private final @Nullable InvocationError initError;
    private volatile boolean closed;

    private InProcessRuntime(
            Map<String, String> environment,
            @Nullable RequestStreamHandler handler,
            @Nullable InvocationError initError) {
        this.environment = environment;
        this.handler = handler;
        this.initError = initError;
    }

    /** Makes the handler; if that throws, every invocation reports it. */
    public static LambdaRuntime start(Class<? extends RequestStreamHandler> type, Map<String, String> variables) {
        Map<String, String> environment = FunctionEnvironment.of(FUNCTION_NAME, MEMORY_MB);
        environment.put("_HANDLER", type.getName());
        environment.putAll(variables);
        Constructor<? extends RequestStreamHandler> constructor = constructor(type);
        try {
            RequestStreamHandler handler = Environment.with(environment, () -> constructor.newInstance());
            return new InProcessRuntime(environment, handler, null);
        } catch (InvocationTargetException e) {
            return new InProcessRuntime(environment, null, error(e.getTargetException()));
        } catch (ExceptionInInitializerError e) {
            return new InProcessRuntime(environment, null, error(e));
        } catch (Exception e) {
            throw new IllegalArgumentException(refusal(type) + e.getMessage() + ".", e);
        }
    }

    private static Constructor<? extends RequestStreamHandler> constructor(Class<? extends RequestStreamHandler> type) {
        // The parameter's bound is no help to callers with raw types.
        if (!RequestStreamHandler.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(refusal(type)
                    + "it is no RequestStreamHandler. Take LambdaRuntime.forked: AWS's client reads its JSON.");
        }
        try {
            if (Modifier.isPublic(type.getModifiers())) {
                return type.getConstructor();
            }
        } catch (NoSuchMethodException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                refusal(type) + "Lambda needs a public class with a public constructor without parameters.");
    }

    private static String refusal(Class<?> type) {
        return "Cannot run " + type.getName() + " in process: ";
    }

    @Override
    public InvocationResult invoke(byte[] json) {
        if (closed) {
            throw new IllegalStateException("This runtime is closed; make a new one.");
        }
        TestContext context = TestContext.create()
                .withFunctionName(FUNCTION_NAME)
                .withMemory(MEMORY_MB)
                .withRequestId(UUID.randomUUID().toString());
        if (handler == null) {
            return failed(context, initError().orElseThrow(), Duration.ZERO);
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        long begin = System.nanoTime();
        try {
            Environment.with(environment, () -> {
                handler.handleRequest(new ByteArrayInputStream(json), answer, context);
                return answer;
            });
            String payload = answer.toString(StandardCharsets.UTF_8);
            return new InvocationResult(
                    context.getAwsRequestId(), payload, Optional.empty(), context.logs(), since(begin));
        } catch (Throwable e) {
            return failed(context, error(e), since(begin));
        }
    }

    private static InvocationResult failed(TestContext context, InvocationError error, Duration duration) {
        return new InvocationResult(
                context.getAwsRequestId(), ErrorReport.write(error), Optional.of(error), context.logs(), duration);
    }

    private static InvocationError error(Throwable thrown) {
        return ErrorReport.of(thrown, OWN_PACKAGE);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Override
    public Optional<InvocationError> initError() {
        return Optional.ofNullable(initError);
    }

    @Override
    public void close() {
        closed = true;
    }
}
