package io.handrail.core.send;

import io.handrail.core.send.Unsent.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of a sender. Used by one thread. */
final class SendRun<T> {

    /** How many requests' worth of entries may be passed over, so that one busy key does not make each request slow. */
    private static final int LOOKAHEAD = 10;

    private final BatchSender<T> sender;
    private final List<? extends T> entries;
    private final Supplier<Duration> remaining;
    private final Request<T> request;

    /** Entries that were passed over or have to be sent again, in order; all are before {@link #next}. */
    private List<Integer> waiting = new ArrayList<>();

    private final Map<Integer, Failure> failures = new HashMap<>();
    private final List<Unsent<T>> unsent = new ArrayList<>();

    /** Per order key the first entry that will not be sent. */
    private final Map<String, Integer> brokenAt = new HashMap<>();

    private int next;
    private int sent;
    private boolean interrupted;

    /** What an entry's attempts came to so far. */
    private record Failure(int attempts, EntryOutcome.Retryable last) {}

    SendRun(BatchSender<T> sender, List<? extends T> entries, Supplier<Duration> remaining) {
        this.sender = sender;
        this.entries = entries;
        this.remaining = remaining;
        this.request = new Request<>(sender, entries);
    }

    SendResult<T> run() {
        while (isUnfinished()) {
            if (interrupted || millisLeft() <= 0) {
                giveUp();
                break;
            }
            fill();
            if (!request.isEmpty()) {
                send();
            }
        }
        unsent.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return new SendResult<>(sent, unsent);
    }

    private boolean isUnfinished() {
        return !waiting.isEmpty() || next < entries.size();
    }

    private long millisLeft() {
        return remaining.get().toMillis() - sender.marginMillis;
    }

    /** Fills the next request, with what waits before what is new. */
    private void fill() {
        request.clear();
        List<Integer> candidates = waiting;
        waiting = new ArrayList<>();
        for (int index : candidates) {
            offer(index);
        }
        int lookahead = LOOKAHEAD * sender.limits.maxEntries();
        while (next < entries.size() && request.isOpen() && waiting.size() < lookahead) {
            int index = next++;
            long size = request.size(index);
            if (size > sender.limits.maxEntryBytes()) {
                end(
                        index,
                        Reason.TOO_LARGE,
                        "",
                        size + " bytes, and the service takes " + sender.limits.maxEntryBytes() + " in an entry");
            } else {
                offer(index);
            }
        }
    }

    private void offer(int index) {
        String key = request.key(index);
        if (isBlocked(index, key)) {
            end(
                    index,
                    Reason.BLOCKED_BY_EARLIER,
                    "",
                    "entry " + brokenAt.get(key) + " of the same order key" + " was not sent");
        } else if (!request.add(index)) {
            waiting.add(index);
        }
    }

    private boolean isBlocked(int index, @Nullable String key) {
        Integer broken = key == null ? null : brokenAt.get(key);
        return broken != null && broken < index;
    }

    private void send() {
        List<Integer> indexes = request.indexes();
        List<T> content = new ArrayList<>(indexes.size());
        for (int index : indexes) {
            content.add(entries.get(index));
        }
        List<EntryOutcome> outcomes = outcomes(Collections.unmodifiableList(content));
        int attempts = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            attempts = Math.max(attempts, settle(indexes.get(i), outcomes.get(i)));
        }
        if (attempts > 0 && isUnfinished() && !interrupted) {
            Collections.sort(waiting);
            pause(attempts);
        }
    }

    private List<EntryOutcome> outcomes(List<T> content) {
        try {
            List<EntryOutcome> outcomes = sender.transport.send(content);
            return outcomes.size() == content.size() ? outcomes : unknown(outcomes.size(), content.size());
        } catch (Exception e) {
            // The AWS SDK throws an exception of its own, and leaves the thread's mark.
            if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
                interrupt();
            }
            // Whether the service took the entries is unknown: sent twice is better than lost.
            String type = e.getClass().getName();
            String message = String.valueOf(e.getMessage());
            EntryOutcome outcome = interrupted || sender.retryable.test(e)
                    ? EntryOutcome.retryable(type, message)
                    : EntryOutcome.rejected(type, message);
            return Collections.nCopies(content.size(), outcome);
        }
    }

    /** Which entries were taken cannot be told: sent twice is better than lost. */
    private static List<EntryOutcome> unknown(int outcomes, int entries) {
        return Collections.nCopies(
                entries,
                EntryOutcome.retryable(
                        "WrongNumberOfOutcomes",
                        "the transport answered for " + outcomes + " entries of a request of " + entries
                                + "; it must answer for each, in their order"));
    }

    /** The number of failed attempts of an entry that may be sent again, else 0. */
    private int settle(int index, EntryOutcome outcome) {
        if (outcome instanceof EntryOutcome.Accepted) {
            sent++;
        } else if (outcome instanceof EntryOutcome.Rejected rejected) {
            end(index, Reason.REJECTED, rejected.code(), rejected.message());
        } else {
            return failed(index, (EntryOutcome.Retryable) outcome);
        }
        return 0;
    }

    private int failed(int index, EntryOutcome.Retryable outcome) {
        Failure before = failures.get(index);
        int attempts = before == null ? 1 : before.attempts() + 1;
        failures.put(index, new Failure(attempts, outcome));
        if (attempts < sender.maxAttempts) {
            waiting.add(index);
        } else {
            end(index, Reason.RETRIES_EXHAUSTED, outcome.code(), outcome.message());
        }
        return attempts;
    }

    /** Never longer than half of the time that is left, so that there is another attempt. */
    private void pause(int attempts) {
        long millis = Math.min(sender.backoff.millis(attempts), millisLeft() / 2);
        if (millis > 0) {
            try {
                sender.sleeper.sleep(millis);
            } catch (InterruptedException e) {
                interrupt();
            }
        }
    }

    private void interrupt() {
        interrupted = true;
        Thread.currentThread().interrupt();
    }

    private void giveUp() {
        for (int index : waiting) {
            giveUp(index);
        }
        for (int index = next; index < entries.size(); index++) {
            giveUp(index);
        }
    }

    private void giveUp(int index) {
        Failure failure = failures.get(index);
        String why = interrupted ? "the thread was interrupted" : "the time was over";
        if (failure == null) {
            unsent.add(new Unsent<>(index, entries.get(index), Reason.OUT_OF_TIME, "", why));
        } else {
            EntryOutcome.Retryable last = failure.last();
            unsent.add(new Unsent<>(
                    index, entries.get(index), Reason.OUT_OF_TIME, last.code(), why + "; before: " + last.message()));
        }
    }

    private void end(int index, Reason reason, String code, String message) {
        T entry = entries.get(index);
        unsent.add(new Unsent<>(index, entry, reason, code, message));
        String key = request.key(index);
        if (key != null) {
            brokenAt.merge(key, index, Math::min);
        }
    }
}
