package io.handrail.core.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.handrail.core.LambdaHandler;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.internal.OwnerTokens;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.schedule.internal.ScheduledEventReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function that runs on a schedule, of an EventBridge rule or of EventBridge Scheduler. Write {@link #run}.
 *
 * {@snippet class="io.handrail.core.schedule.ScheduleSnippets" region="nightly"}
 *
 * <p>Both services deliver at least once, and Lambda repeats a failed run twice. With {@link #once()} a tick is done
 * once; with {@link #exclusive()} no two runs overlap.
 *
 * <p>An EventBridge Scheduler target with an input of its own says when and what by
 * <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">context
 * attributes</a>; these names are read, beside your own:
 *
 * <pre>
 * {"scheduleArn": "&lt;aws.scheduler.schedule-arn&gt;", "scheduledTime": "&lt;aws.scheduler.scheduled-time&gt;",
 *  "executionId": "&lt;aws.scheduler.execution-id&gt;", "attemptNumber": "&lt;aws.scheduler.attempt-number&gt;", ...}
 * </pre>
 */
public abstract class ScheduledHandler extends LambdaHandler<ScheduledEvent, Void> {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String SAMPLE = "{\"version\":\"0\",\"id\":\"27ca3ab6-0000-4000-8000-000000000000\","
            + "\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\",\"account\":\"123456789012\","
            + "\"time\":\"2026-11-23T10:00:00Z\",\"region\":\"us-east-1\","
            + "\"resources\":[\"arn:aws:scheduler:us-east-1:123456789012:schedule/default/sample\"],"
            + "\"detail\":\"{}\"}";

    private final Clock clock;
    private final Heartbeat heartbeat;

    /** Reads the system's clock. */
    protected ScheduledHandler() {
        this(Clock.systemUTC());
    }

    /** For tests: the leases' time comes from this clock. */
    protected ScheduledHandler(Clock clock) {
        this(clock, new DaemonHeartbeat());
    }

    /** For our own tests, which do not wait. */
    ScheduledHandler(Clock clock, Heartbeat heartbeat) {
        super(new ScheduledEventReader(), JsonBinding.nothing());
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    /**
     * Does the tick's work, on the invocation's thread.
     *
     * @throws Exception whatever went wrong; it reaches Lambda, which invokes the function again up to two times
     */
    protected abstract void run(ScheduledTick tick, Context context) throws Exception;

    /**
     * What remembers the ticks that are done, so that each is done once; asked at every invocation. A second delivery
     * while the first one runs is refused with an exception, so that Lambda tries it again later. A tick is its
     * schedule's ARN and its scheduled time; an input of your own that lacks one of them is refused with an
     * {@link IllegalStateException}, never skipped. Default: empty, every delivery runs.
     */
    protected Optional<Idempotency> once() {
        return Optional.empty();
    }

    /**
     * Where the lease is kept that a run holds while it works, so that no two overlap; asked at every invocation. A run
     * renews its lease until it ends and gives it back; a run that is killed keeps it for the rest of
     * {@link #leaseDuration()}. A run that could not keep its lease ends with a {@link LeaseLostException}. Default:
     * empty, runs may overlap.
     */
    protected Optional<LeaseStore> exclusive() {
        return Optional.empty();
    }

    /**
     * What no two runs hold at a time. Default: the function's name, so that no two of its runs overlap, whichever of its
     * schedules they belong to.
     */
    protected String leaseName(ScheduledTick tick, Context context) {
        return context.getFunctionName();
    }

    /**
     * How long a lease is held unless it is renewed, which happens three times in that time. Default: 30 seconds, less
     * than the minute that Lambda waits before it repeats a failed run.
     */
    protected Duration leaseDuration() {
        return LEASE;
    }

    /**
     * Runs instead of {@link #run} while another run holds the lease. A throw makes Lambda try this tick again. Default:
     * logs that the tick is skipped.
     */
    protected void onLeaseHeld(ScheduledTick tick, Context context) throws Exception {
        log(context, LogLevel.WARN, "Skipped, because another run is not done yet", tick);
    }

    /**
     * How far apart the schedule's ticks are, for {@link ScheduledTick#previousTime()}; events do not tell. Note that a
     * rate in days is 24 hours each, whatever the time zone does. Default: empty.
     */
    protected Optional<Duration> interval() {
        return Optional.empty();
    }

    /** A tick of EventBridge Scheduler without an input of its own. */
    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }

    /** Also warms up what {@link #once()} and {@link #exclusive()} give; {@link #run} is not called. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        Optional<Idempotency> once = once();
        if (once.isPresent()) {
            once.get().prime();
        }
        Optional<LeaseStore> leases = exclusive();
        if (leases.isPresent()) {
            leases.get().prime();
        }
    }

    @Override
    public final @Nullable Void handle(ScheduledEvent event, Context context) throws Exception {
        Optional<LeaseStore> leases = exclusive();
        Duration interval = interval().orElse(null);
        if (leases.isEmpty()) {
            runOnce(new ScheduledTick(event, interval, null), context);
            return null;
        }
        String name = leaseName(new ScheduledTick(event, interval, null), context);
        HeldLease held = acquire(leases.get(), name, context);
        if (held == null) {
            onLeaseHeld(new ScheduledTick(event, interval, null), context);
            return null;
        }
        boolean lost;
        ScheduledTick tick = new ScheduledTick(event, interval, held);
        try {
            runOnce(tick, context);
        } finally {
            lost = held.isLost();
            release(held, tick, context);
        }
        if (lost) {
            throw new LeaseLostException(held.lease(), held.renewalFailure());
        }
        return null;
    }

    private @Nullable HeldLease acquire(LeaseStore store, String name, Context context) {
        Duration duration = leaseDuration();
        long askedAt = heartbeat.nanos();
        Lease lease = store.acquire(name, OwnerTokens.next(context.getAwsRequestId()), duration, clock.instant())
                .orElse(null);
        return lease == null ? null : new HeldLease(store, lease, duration, clock, heartbeat, askedAt).renewing();
    }

    private void release(HeldLease held, ScheduledTick tick, Context context) {
        try {
            held.close();
        } catch (RuntimeException e) {
            // The work is done, and the lease ends by itself.
            log(context, LogLevel.WARN, "The lease " + held.lease().name() + " could not be given back: " + e, tick);
        }
    }

    private void runOnce(ScheduledTick tick, Context context) throws Exception {
        Optional<Idempotency> once = once();
        if (once.isEmpty()) {
            run(tick, context);
        } else if (!once.get().<Exception>runOnce(key(tick), context, () -> run(tick, context))) {
            log(context, LogLevel.INFO, "Skipped, because it is done", tick);
        }
    }

    private static IdempotencyKey key(ScheduledTick tick) {
        String arn = tick.event().scheduleArn();
        if (arn == null) {
            // Two schedules of one minute would look like one, and the second would be skipped as done.
            throw new IllegalStateException("The schedule's input does not name its schedule, so its ticks cannot be"
                    + " told from another's; add \"scheduleArn\": \"<aws.scheduler.schedule-arn>\" to it");
        }
        return IdempotencyKey.of(arn + "@" + tick.scheduledTime().getEpochSecond());
    }

    private static void log(Context context, LogLevel level, String what, ScheduledTick tick) {
        context.getLogger()
                .log(
                        what + ": " + tick.schedule().orElse("schedule") + " of "
                                + tick.event().scheduledTime() + "\n",
                        level);
    }
}
