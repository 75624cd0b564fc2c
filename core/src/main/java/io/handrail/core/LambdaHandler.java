package io.handrail.core;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.handrail.core.internal.SnapStart;
import io.handrail.core.internal.TypeArguments;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonCodec;
import io.handrail.core.json.JsonDecoder;
import io.handrail.core.json.JsonEncoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The root of every handler: JSON in, one method of yours, JSON out. Most functions extend the base class of their use
 * case; extend this one for a function with an event of your own, and write {@link #handle}.
 *
 * {@snippet class="io.handrail.core.Snippets" region="greeter"}
 *
 * <p>Configure the function with either handler string, {@code pkg.Greeter} or {@code pkg.Greeter::handleRequest}.
 *
 * <p>One instance serves all invocations of an execution environment, several at once on Lambda Managed Instances, so a
 * subclass keeps nothing of an invocation in a field. Exceptions leave with their own class, message and cause; Step
 * Functions can match on them.
 *
 * @param <I> the event
 * @param <O> the answer
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">AWS: the handler in Java</a>
 */
public abstract class LambdaHandler<I, O> implements RequestStreamHandler {

    /** Not an AtomicBoolean, which costs a cold start three more classes. */
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final JsonDecoder<? extends I> decoder;
    private final JsonEncoder<? super O> encoder;
    private final boolean takesNothing;
    private volatile @Nullable List<Interceptor> interceptors;

    /** CRaC holds its resources weakly; this keeps ours. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final @Nullable Object snapStart;

    /**
     * Takes the event's and the answer's type from the subclass's declaration and binds them with {@link #codec()}.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover a type
     */
    protected LambdaHandler() {
        this((Type) null, (Type) null);
    }

    /**
     * Binds these types with {@link #codec()}; null takes the type from the subclass's declaration.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover a type
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected LambdaHandler(@Nullable Type input, @Nullable Type output) {
        Type in = input != null ? input : TypeArguments.of(getClass(), LambdaHandler.class, 0);
        Type out = output != null ? output : TypeArguments.of(getClass(), LambdaHandler.class, 1);
        JsonCodec codec = codec();
        this.decoder = codec.bind(in);
        this.encoder = codec.bind(out);
        this.takesNothing = in == Void.class;
        this.snapStart = registered();
    }

    /** Reads events and writes answers by hand; for base classes that know their event. */
    @SuppressWarnings("this-escape") // the hooks run after construction
    protected LambdaHandler(JsonDecoder<? extends I> decoder, JsonEncoder<? super O> encoder) {
        this.decoder = decoder;
        this.encoder = encoder;
        this.takesNothing = false;
        this.snapStart = registered();
    }

    private @Nullable Object registered() {
        return SnapStart.isOn() ? SnapStart.register(this::prime, this::beforeCheckpoint, this::afterRestore) : null;
    }

    /**
     * Handles one event. Public, so that a unit test calls it with a typed event.
     *
     * @param event what the function was invoked with; never null, except that a handler of {@link Void} takes any event
     *     and gets null
     * @return the answer; null is written as JSON {@code null}
     * @throws Exception whatever went wrong; it reaches Lambda as it is
     */
    public abstract @Nullable O handle(I event, Context context) throws Exception;

    /** What Lambda calls: read, {@link #handle}, write, with the {@link #interceptors()} around. */
    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        try {
            intercepted(in, out, context);
        } catch (Exception e) {
            LambdaHandler.<RuntimeException>throwAsItIs(e);
        }
    }

    @SuppressWarnings("NullAway") // handle() gets null only where its event is Void
    private void intercepted(InputStream in, OutputStream out, Context context) throws Exception {
        I event = null;
        Exception unreadable = null;
        try {
            event = read(in);
        } catch (IOException | RuntimeException e) {
            unreadable = e;
        }
        Invocation invocation = new Invocation(context, event, STARTED.getAndSet(1) == 0);
        Interceptors around = new Interceptors(interceptorList(), invocation);
        try {
            around.before();
            if (unreadable != null) {
                throw unreadable;
            }
            if (event == null && !takesNothing) {
                throw new InvalidJsonException("$", "the event is null");
            }
            O result = handle(event, context);
            Json.write(out, result, encoder);
            around.after(result);
        } catch (Throwable e) {
            around.onError(e);
            throw e;
        }
    }

    private @Nullable I read(InputStream in) throws IOException {
        return Json.read(in, decoder);
    }

    /**
     * The codec that binds the user's types. Called during construction, before the fields of the subclass are
     * initialised: return a new one or a constant. Default: {@link JsonCodec#standard()}.
     */
    protected JsonCodec codec() {
        return JsonCodec.standard();
    }

    /**
     * The type that the subclass declares for a type parameter of one of its base classes, to be bound with
     * {@link #codec()}; for base classes that read their event by hand and the user's type inside it by the codec.
     *
     * @param base the generic base class
     * @param index which of its parameters, from 0
     * @throws IllegalArgumentException if the subclass leaves the type open; the message says what to do
     */
    protected final Type typeArgument(Class<?> base, int index) {
        return TypeArguments.of(getClass(), base, index);
    }

    /**
     * What runs around every invocation, outermost first. Called once, at the first invocation. Default: the log context
     * where a logging back end is on the class path, and the error log. To add to it:
     *
     * {@snippet class="io.handrail.core.Snippets" region="interceptors"}
     */
    protected List<Interceptor> interceptors() {
        return LogContext.isUseful() ? List.of(new LogContext(), new ErrorLog()) : List.of(new ErrorLog());
    }

    private List<Interceptor> interceptorList() {
        List<Interceptor> list = interceptors;
        if (list == null) {
            // Two first invocations at once may both come here; either list will do.
            list = List.copyOf(interceptors());
            interceptors = list;
        }
        return list;
    }

    /**
     * A harmless event of this handler's kind, as JSON; {@link #prime()} reads it. Default: none.
     */
    protected Optional<String> sampleEvent() {
        return Optional.empty();
    }

    /**
     * Warms up what the first invocation will need; runs before a SnapStart checkpoint and nowhere else. It must not
     * change anything outside the function. Override it to warm up your own code, and call {@code super.prime()}. A
     * throw is logged and does not stop the checkpoint. Default: reads the {@link #sampleEvent()}.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks.html">AWS: runtime hooks</a>
     */
    protected void prime() throws Exception {
        Optional<String> sample = sampleEvent();
        if (sample.isPresent()) {
            read(new ByteArrayInputStream(sample.get().getBytes(StandardCharsets.UTF_8)));
        }
        interceptorList();
    }

    /** Runs before a SnapStart checkpoint, after {@link #prime()}: close what must not be in the snapshot. */
    protected void beforeCheckpoint() throws Exception {}

    /** Runs after a restore from a SnapStart snapshot: renew what must not be shared (random seeds, connections). */
    protected void afterRestore() throws Exception {}

    /** Exceptions of the handler leave as they are, checked ones too. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwAsItIs(Exception e) throws E {
        throw (E) e;
    }
}
