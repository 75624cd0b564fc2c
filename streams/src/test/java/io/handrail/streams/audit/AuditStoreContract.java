package io.handrail.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.dynamodb.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link AuditStore} must do; each test uses items of its own. */
public abstract class AuditStoreContract {

    private static final ChainHash HASH = ChainHash.plain();

    private final String table = "contract-" + UUID.randomUUID();

    /** The store to test; may be the same one each time. */
    protected abstract AuditStore store();

    private AuditEntry entry(String id, long position, String after) {
        return HASH.seal(new AuditEntry(
                item(id),
                position,
                "" + position,
                "" + position,
                "MODIFY",
                "price",
                "ann",
                1_700_000_000_000L,
                List.of("a", "ü"),
                null,
                after,
                position == 0 ? "" : "beef",
                ""));
    }

    private AuditItem item(String id) {
        return new AuditItem(table, "{\"id\":{\"S\":\"" + id + "\"}}");
    }

    private List<AuditEntry> all(String id) {
        List<AuditEntry> all = new ArrayList<>();
        for (Iterator<StoredEntry> stored = store().newestFirst(item(id)); stored.hasNext(); ) {
            all.add(stored.next().entry());
        }
        return all;
    }

    @Test
    void anEntryComesBackAsItWasWritten() {
        AuditEntry entry = entry("a/b #1 ü😀\"", 0, "{\"x\":{\"S\":\"\\u2028 \\n😀\"}}");
        assertThat(store().newest(entry.item())).isEmpty();
        assertThat(store().append(entry)).isTrue();
        assertThat(store().newest(entry.item())).contains(StoredEntry.of(entry));
        assertThat(all("a/b #1 ü😀\"")).containsExactly(entry);
    }

    @Test
    void aPlaceIsTakenOnce() {
        AuditEntry first = entry("taken", 0, "{}");
        assertThat(store().append(first)).isTrue();
        assertThat(store().append(entry("taken", 0, "{\"other\":{}}"))).isFalse();
        assertThat(store().append(first)).as("this very entry again").isTrue();
        assertThat(all("taken")).containsExactly(first);
    }

    @Test
    void entriesComeFromTheNewestToTheOldestAlsoBeyondTen() {
        List<AuditEntry> written = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            written.add(entry("many", i, "{}"));
            store().append(written.get(i));
        }
        Collections.reverse(written);
        assertThat(all("many")).isEqualTo(written);
        assertThat(store().newest(item("many"))).contains(StoredEntry.of(written.get(0)));
    }

    @Test
    void primingWritesNothing() {
        store().prime();
        assertThat(store().newest(new AuditItem("prime", "{}"))).isEmpty();
    }

    @Test
    void chainsDoNotMeet() {
        store().append(entry("x", 0, "{}"));
        store().append(entry("xy", 0, "{}"));
        assertThat(all("x")).hasSize(1);
        assertThat(store().newest(new AuditItem(table + "2", item("x").key()))).isEmpty();
    }

    @Test
    void imagesOfTheLargestItemsAndKeysAreKeptWhole() {
        String large = "{\"x\":{\"S\":\"" + "ü😀".repeat(65_000) + "\"}}";
        AuditItem item = item("k".repeat(2_000));
        AuditEntry entry = HASH.seal(
                new AuditEntry(item, 0, "1", "1", "MODIFY", "k", "a", 1, List.of("x"), large, large + " ", "", ""));
        assertThat(store().append(entry)).isTrue();
        assertThat(store().append(entry)).isTrue();
        assertThat(store().newest(item)).contains(StoredEntry.of(entry));
    }

    @Test
    void of32ThreadsThatRecordTheSameItemsTwiceEachChangeIsOneEntryOfAnIntactChain() throws Exception {
        AuditTrail trail = AuditTrail.in(store()).build();
        int items = 8;
        int changes = 6;
        List<Callable<AuditEntry>> work = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            for (int sequence = 1; sequence <= changes; sequence++) {
                Change<String> change = Changes.insert(table, sequence, Map.of("id", "parallel" + i));
                work.add(() -> trail.record(change));
                work.add(() -> trail.record(change));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            for (Future<AuditEntry> recorded : threads.invokeAll(work)) {
                recorded.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < items; i++) {
            List<AuditEntry> chain = all("parallel" + i);
            Set<String> sequences = new HashSet<>();
            chain.forEach(entry -> sequences.add(entry.sequence()));
            assertThat(chain).hasSize(changes);
            assertThat(sequences).hasSize(changes);
            assertThat(trail.verify(item("parallel" + i)).breach()).isEmpty();
        }
    }
}
