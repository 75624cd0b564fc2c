package io.handrail.core.idempotency;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.idempotency.internal.OwnerTokens;
import io.handrail.core.json.JsonBinding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does work once per key, and gives its stored result to whoever comes with that key again. Lambda, SQS and every
 * retrying client deliver more than once; this makes a second delivery harmless.
 *
 * {@snippet class="io.handrail.core.idempotency.IdempotencySnippets" region="charge"}
 *
 * <p>A run claims the key, does the work, and completes the record with the result. If the work throws, the key is
 * released and the exception leaves as it is, with a failing release as its suppressed exception. That holds for
 * {@link Error}s too: after an {@link OutOfMemoryError} the release is attempted, and the error leaves whatever becomes
 * of it.
 *
 * <p>While a run works, others with its key get an {@link IdempotencyInProgressException}. A run that is killed leaves
 * its record in progress; it is free again when the remaining time of its invocation has passed. A run that outlives its
 * window loses the key to the next one: it gets an {@link IdempotencyOwnershipLostException}, and its result is not
 * stored. Work that must never overlap carries a condition of its own to the resource it changes.
 *
 * <p>A process may die after the work and before its record says so; the work is then repeated when the window has
 * passed. No store can tell those two apart: work that must survive even that is itself harmless to repeat.
 *
 * <p>Thread-safe; make one for a handler and keep it in a field.
 */
public final class Idempotency {

    private final IdempotencySettings settings;
    private final String part;

    Idempotency(IdempotencySettings settings, String part) {
        this.settings = settings;
        this.part = part;
    }

    /** With all defaults; see {@link #builder}. */
    public static Idempotency of(IdempotencyStore store) {
        return builder(store).build();
    }

    /** To change the defaults. */
    public static IdempotencyBuilder builder(IdempotencyStore store) {
        return new IdempotencyBuilder(store);
    }

    /**
     * The same for one of several operations of a function, so that their keys do not meet: the prefix of the keys gets
     * {@code .name} at its end.
     */
    public Idempotency part(String name) {
        return new Idempotency(settings, part + "." + name);
    }

    /**
     * Runs the work, or gives the stored result of an earlier run.
     *
     * @param key what makes two requests the same
     * @param result how the result is stored and read back
     * @param context the invocation's; its remaining time bounds the in-progress window
     * @return the work's result, or what an earlier run stored
     * @throws E what the work throws
     * @throws IdempotencyException for whatever else stands in the way; each of its subclasses says what to do
     */
    public <T, E extends Exception> @Nullable T run(
            IdempotencyKey key, JsonBinding<T> result, Context context, Work<T, E> work) throws E {
        return run(key, result, context, work, (replayed, record) -> replayed);
    }

    /** The same for a class that the {@linkplain IdempotencyBuilder#codec codec} binds. */
    public <T, E extends Exception> @Nullable T run(
            IdempotencyKey key, Class<T> result, Context context, Work<T, E> work) throws E {
        return run(key, settings.bind(result), context, work);
    }

    /** The same, with a hook that sees a result which is replayed. */
    public <T, E extends Exception> @Nullable T run(
            IdempotencyKey key, JsonBinding<T> result, Context context, Work<T, E> work, ReplayHook<T> onReplay)
            throws E {
        if (settings.disabled()) {
            return work.run();
        }
        if (key.isMissing()) {
            if (settings.missingKey() == MissingKey.REFUSE) {
                throw new IdempotencyKeyMissingException();
            }
            return work.run();
        }
        String fullKey = prefix(context) + "#" + settings.format().digestOf(key);
        IdempotencyKey payload = key.payload();
        String payloadHash = payload == null ? null : settings.format().digestOf(payload);
        Instant now = settings.clock().instant();

        IdempotencyRecord cached = settings.cached(fullKey, now);
        if (cached != null) {
            return Replay.of(fullKey, payloadHash, cached, result, onReplay);
        }
        Claim claim = settings.claim(fullKey, OwnerTokens.next(context.getAwsRequestId()), payloadHash, context, now);
        Optional<IdempotencyRecord> standing = settings.store().begin(claim, now);
        if (standing.isPresent()) {
            T replayed = Replay.of(fullKey, payloadHash, standing.get(), result, onReplay);
            settings.keep(fullKey, standing.get());
            return replayed;
        }
        return new OwnedRun(settings, claim).run(result, work);
    }

    /** The same for a class that the {@linkplain IdempotencyBuilder#codec codec} binds. */
    public <T, E extends Exception> @Nullable T run(
            IdempotencyKey key, Class<T> result, Context context, Work<T, E> work, ReplayHook<T> onReplay) throws E {
        return run(key, settings.bind(result), context, work, onReplay);
    }

    /**
     * Runs work without a result, unless it was done before.
     *
     * @return whether it ran now
     * @throws E what the work throws
     */
    public <E extends Exception> boolean runOnce(IdempotencyKey key, Context context, Action<E> action) throws E {
        boolean[] ran = new boolean[1];
        this.<Void, E>run(key, JsonBinding.nothing(), context, () -> {
            action.run();
            ran[0] = true;
            return null;
        });
        return ran[0];
    }

    /**
     * Warms up the digest and the store before a SnapStart checkpoint; nothing is claimed and nothing leaves the
     * function. Call it from the {@code prime()} of a handler that holds this object; the base classes that ask for one
     * do. Does nothing where this is {@linkplain IdempotencyBuilder#disabled disabled}.
     */
    public void prime() {
        if (!settings.disabled()) {
            settings.format().digestOf(IdempotencyKey.of("prime"));
            settings.store().prime();
        }
    }

    private String prefix(Context context) {
        String prefix = settings.prefix();
        if (prefix == null) {
            prefix = Environment.get("AWS_LAMBDA_FUNCTION_NAME");
        }
        if (prefix == null) {
            // The same name; unit tests set it here rather than in the environment.
            prefix = context.getFunctionName();
        }
        if (prefix == null || prefix.isEmpty()) {
            throw new IllegalStateException(
                    "There is no prefix for idempotency keys: AWS_LAMBDA_FUNCTION_NAME is not set. Set it, or build"
                            + " the Idempotency with a prefix");
        }
        return prefix + part;
    }
}
