package io.handrail.core.send;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sends any number of entries through a call that takes a few of them (SendMessageBatch, PutEvents, PutRecords,
 * BatchWriteItem and their like) and answers for each on its own.
 *
 * <ul>
 *   <li>Requests stay within the service's limits by count and by bytes; an entry too large by itself is left out and
 *       reported, the others go on.
 *   <li>Only entries that failed are sent again, after a {@link Backoff}; an entry the service accepted never is.
 *   <li>It ends when the remaining time falls under a margin. Every entry is then either sent or in
 *       {@link SendResult#unsent()} with the reason.
 *   <li>Entries go out in their order as far as failures allow. Where order must hold, give an
 *       {@linkplain Builder#orderKey order key}.
 * </ul>
 *
 * <p>Delivery is at least once: after a request that ended in an exception (a timeout, a broken connection) nobody knows
 * whether the service took the entries, so they are sent again.
 *
 * <p>Holds nothing of a call and is thread-safe if its functions are.
 *
 * @param <T> the entries
 */
public final class BatchSender<T> {

    final SendLimits limits;
    final ToLongFunction<? super T> size;
    final Transport<T> transport;
    final @Nullable Function<? super T, @Nullable String> orderKey;
    final Predicate<? super Exception> retryable;
    final Backoff backoff;
    final int maxAttempts;
    final long marginMillis;
    final Sleeper sleeper;

    private BatchSender(Builder<T> builder) {
        this.limits = builder.limits;
        this.size = builder.size;
        this.transport = builder.transport;
        this.orderKey = builder.orderKey;
        this.retryable = builder.retryable;
        this.backoff = builder.backoff;
        this.maxAttempts = builder.maxAttempts;
        this.marginMillis = builder.margin.toMillis();
        this.sleeper = builder.sleeper;
    }

    /**
     * Starts a sender.
     *
     * @param limits what a request may hold; {@link AwsSendLimits} has AWS's
     * @param size an entry's bytes by the service's own formula; called once for each entry
     * @param transport sends one request
     */
    public static <T> Builder<T> builder(SendLimits limits, ToLongFunction<? super T> size, Transport<T> transport) {
        return new Builder<>(limits, size, transport);
    }

    /** Sends the entries within the invocation's remaining time. */
    public SendResult<T> send(List<? extends T> entries, Context context) {
        return send(entries, () -> Duration.ofMillis(context.getRemainingTimeInMillis()));
    }

    /**
     * Sends the entries within the remaining time, which is asked for before each request and each wait. A request under
     * way is not interrupted: give the client a timeout.
     *
     * <p>All sizes and order keys are asked for before the first request, so that a throw of theirs leaves nothing sent.
     */
    public SendResult<T> send(List<? extends T> entries, Supplier<Duration> remaining) {
        return new SendRun<>(this, entries, remaining).run();
    }

    /** Options of a sender. */
    public static final class Builder<T> {

        private static final int DEFAULT_ATTEMPTS = 10;
        private static final Duration DEFAULT_MARGIN = Duration.ofMillis(500);

        private final SendLimits limits;
        private final ToLongFunction<? super T> size;
        private final Transport<T> transport;
        private @Nullable Function<? super T, @Nullable String> orderKey;
        private Predicate<? super Exception> retryable = SdkFailures::isRetryable;
        private Backoff backoff = Backoff.STANDARD;
        private int maxAttempts = DEFAULT_ATTEMPTS;
        private Duration margin = DEFAULT_MARGIN;
        private Sleeper sleeper = Thread::sleep;

        private Builder(SendLimits limits, ToLongFunction<? super T> size, Transport<T> transport) {
            this.limits = limits;
            this.size = size;
            this.transport = transport;
        }

        /**
         * Keeps entries of one key in order: none is sent while an earlier one of its key is unsent, so a request holds
         * at most one of each key, and when one cannot be sent, the later ones of its key are not sent either
         * ({@link Unsent.Reason#BLOCKED_BY_EARLIER}): a gap would be an order too, and the wrong one. Entries whose key
         * is null have no order. Default: no order.
         */
        public Builder<T> orderKey(Function<? super T, @Nullable String> orderKey) {
            this.orderKey = orderKey;
            return this;
        }

        /**
         * Whether a request that ended in this exception may be sent again; if not, all its entries count as rejected.
         * Default: {@link SdkFailures#isRetryable}: not where the AWS SDK says that the service refused the request for
         * good (AccessDenied), otherwise yes.
         */
        public Builder<T> retryable(Predicate<? super Exception> retryable) {
            this.retryable = retryable;
            return this;
        }

        /** How long to wait after a failure. Default: {@link Backoff#STANDARD}. */
        public Builder<T> backoff(Backoff backoff) {
            this.backoff = backoff;
            return this;
        }

        /** How often an entry is sent at most, at least 1. Default: 10. */
        public Builder<T> maxAttempts(int maxAttempts) {
            if (maxAttempts < 1) {
                throw new IllegalArgumentException("An entry is sent at least once, not " + maxAttempts + " times");
            }
            this.maxAttempts = maxAttempts;
            return this;
        }

        /** How much of the remaining time is left to the caller. Default: 500 ms. */
        public Builder<T> margin(Duration margin) {
            this.margin = margin;
            return this;
        }

        /** How to wait. Default: {@link Thread#sleep(long)}. */
        public Builder<T> sleeper(Sleeper sleeper) {
            this.sleeper = sleeper;
            return this;
        }

        /** The sender. */
        public BatchSender<T> build() {
            return new BatchSender<>(this);
        }
    }
}
