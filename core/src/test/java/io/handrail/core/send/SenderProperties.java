package io.handrail.core.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.send.Unsent.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the service does: each entry is sent or listed, once; no request breaks a limit, an order or the time. */
class SenderProperties {

    private static final int MARGIN = 50;
    private static final int MAX_ENTRY = 100;

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void everyEntryIsSentOrListedExactlyOnce(
            @ForAll("entries") List<Entry> entries,
            @ForAll @IntRange(min = 1, max = 7) int maxEntries,
            @ForAll @IntRange(min = 100, max = 300) int maxBytes,
            @ForAll @IntRange(min = 0, max = 3_000) int time,
            @ForAll boolean unkind,
            @ForAll boolean ordered,
            @ForAll long seed) {
        SendLimits limits = new SendLimits(maxEntries, maxBytes, MAX_ENTRY);
        Random random = new Random(seed);
        AtomicLong clock = new AtomicLong();
        ModelService service = new ModelService(limits, random, clock, unkind, ordered, time - MARGIN);
        BatchSender.Builder<Entry> sender = BatchSender.builder(limits, Entry::bytes, service)
                .maxAttempts(1 + random.nextInt(6))
                .margin(Duration.ofMillis(MARGIN))
                .backoff(new Backoff(Duration.ofMillis(10), Duration.ofMillis(200), random::nextDouble))
                .sleeper(clock::addAndGet);
        if (ordered) {
            sender.orderKey(Entry::key);
        }

        SendResult<Entry> result = sender.build().send(entries, () -> Duration.ofMillis(time - clock.get()));

        assertThat(service.violations).isEmpty();
        assertThat(clock.get())
                .as("it ends with the time, but for the request that was under way")
                .isLessThanOrEqualTo(Math.max(0, time - MARGIN) + ModelService.SLOWEST);
        assertThat(result.sent() + result.unsent().size()).isEqualTo(entries.size());
        assertThat(result.unsent())
                .extracting(Unsent::index)
                .doesNotHaveDuplicates()
                .isSorted();
        List<Entry> sent = new ArrayList<>(entries);
        for (Unsent<Entry> unsent : result.unsent()) {
            assertThat(unsent.entry()).isSameAs(entries.get(unsent.index()));
            sent.remove(unsent.entry());
            checkReason(unsent, ordered);
            if (!service.inDoubt.contains(unsent.entry().number())) {
                assertThat(service.accepted).doesNotContain(unsent.entry());
            }
        }
        assertThat(service.accepted).containsAll(sent);
        if (ordered) {
            checkNoGaps(sent, result.unsent());
        }
        if (!unkind && time == 3_000) {
            assertThat(result.unsent()).extracting(Unsent::reason).doesNotContain(Reason.RETRIES_EXHAUSTED);
        }
    }

    private static void checkReason(Unsent<Entry> unsent, boolean ordered) {
        Entry entry = unsent.entry();
        switch (unsent.reason()) {
            case TOO_LARGE -> assertThat(entry.bytes()).isGreaterThan(MAX_ENTRY);
            case REJECTED -> assertThat(entry.poison()).isTrue();
            case BLOCKED_BY_EARLIER ->
                assertThat(ordered && entry.key() != null).isTrue();
            case RETRIES_EXHAUSTED -> assertThat(unsent.code()).isNotEmpty();
            case OUT_OF_TIME -> assertThat(unsent.message()).startsWith("the time was over");
        }
    }

    /** No entry of a key was sent after one of its key that was not. */
    private static void checkNoGaps(List<Entry> sent, List<Unsent<Entry>> unsent) {
        Map<String, Integer> firstUnsent = new HashMap<>();
        for (Unsent<Entry> u : unsent) {
            if (u.entry().key() != null) {
                Integer first = firstUnsent.putIfAbsent(u.entry().key(), u.index());
                assertThat(u.reason() == Reason.BLOCKED_BY_EARLIER && first == null)
                        .as("%s is blocked by nothing", u)
                        .isFalse();
            }
        }
        for (Entry entry : sent) {
            Integer gap = entry.key() == null ? null : firstUnsent.get(entry.key());
            assertThat(gap == null || entry.number() < gap)
                    .as("%s was sent although entry %s of its key was not", entry, gap)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c").injectNull(0.2),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 15))
                .as((key, bytes, poison) -> new Entry(0, key, bytes, poison == 0))
                .list()
                .ofMaxSize(40)
                .map(list -> {
                    List<Entry> numbered = new ArrayList<>();
                    for (Entry e : list) {
                        numbered.add(new Entry(numbered.size(), e.key(), e.bytes(), e.poison()));
                    }
                    return numbered;
                });
    }
}
