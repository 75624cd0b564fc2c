package io.handrail.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.audit.Breach.What;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any tampering is found, and the first entry it touched is named. */
class AuditChainProperties {

    private static final AuditItem ITEM = new AuditItem("t", "{\"id\":{\"S\":\"1\"}}");
    private static final ChainHash KEYED = ChainHash.keyed("a secret of the trail's".getBytes(StandardCharsets.UTF_8));

    /** Changes one thing of an entry. */
    @Provide
    Arbitrary<UnaryOperator<AuditEntry>> edits() {
        return Arbitraries.of(
                e -> copy(e, e.sequence() + "0", e.event(), e.actor(), e.at(), e.before(), e.after(), e.previousHash()),
                e -> copy(e, e.sequence(), "REMOVE", e.actor(), e.at(), e.before(), e.after(), e.previousHash()),
                e -> copy(e, e.sequence(), e.event(), "eve", e.at(), e.before(), e.after(), e.previousHash()),
                e -> copy(e, e.sequence(), e.event(), e.actor(), e.at() + 1, e.before(), e.after(), e.previousHash()),
                e -> copy(e, e.sequence(), e.event(), e.actor(), e.at(), e.after(), e.before(), e.previousHash()),
                e -> copy(e, e.sequence(), e.event(), e.actor(), e.at(), null, e.after(), e.previousHash()),
                e -> copy(e, e.sequence(), e.event(), e.actor(), e.at(), e.before(), null, e.previousHash()));
    }

    private static AuditEntry copy(
            AuditEntry e,
            String sequence,
            String event,
            String actor,
            long at,
            String before,
            String after,
            String prev) {
        return new AuditEntry(
                e.item(),
                e.position(),
                sequence,
                e.newestSequence(),
                event,
                e.kind(),
                actor,
                at,
                e.changed(),
                before,
                after,
                prev,
                e.hash());
    }

    private static NavigableMap<Long, AuditEntry> chain(InMemoryAuditStore store, ChainHash hash, int length) {
        AuditEntry last = null;
        for (int i = 0; i < length; i++) {
            AuditEntry entry = hash.seal(new AuditEntry(
                    ITEM,
                    i,
                    "1" + i,
                    "1" + i,
                    "MODIFY",
                    "k",
                    "ann",
                    i,
                    List.of("a"),
                    "{\"a\":" + i + "}",
                    "{\"a\":" + (i + 1) + "}",
                    last == null ? "" : last.hash(),
                    ""));
            store.append(entry);
            last = entry;
        }
        return store.chain(ITEM);
    }

    private static Verification verify(InMemoryAuditStore store, ChainHash hash) {
        return Verifier.verify(ITEM, store.newestFirst(ITEM), hash, null);
    }

    @Property(tries = 50)
    void aChainThatNobodyTouchedIsIntact(@ForAll @IntRange(max = 20) int length) {
        InMemoryAuditStore store = new InMemoryAuditStore();
        NavigableMap<Long, AuditEntry> chain = chain(store, ChainHash.plain(), length);
        assertThat(verify(store, ChainHash.plain()))
                .isEqualTo(new Verification(ITEM, length, java.util.Optional.empty()));
        if (length > 0) {
            AuditEntry last = chain.lastEntry().getValue();
            Anchor anchor = new Anchor(last.position(), last.hash());
            assertThat(Verifier.verify(ITEM, store.newestFirst(ITEM), ChainHash.plain(), anchor)
                            .isIntact())
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void aChangedEntryIsNamed(
            @ForAll @IntRange(min = 1, max = 8) int length,
            @ForAll @IntRange(max = 7) int which,
            @ForAll("edits") UnaryOperator<AuditEntry> edit) {
        InMemoryAuditStore store = new InMemoryAuditStore();
        long at = which % length;
        chain(store, ChainHash.plain(), length).computeIfPresent(at, (position, entry) -> edit.apply(entry));
        Breach breach = verify(store, ChainHash.plain()).breach().orElseThrow();
        assertThat(breach.what()).isEqualTo(What.CHANGED);
        assertThat(breach.position()).isEqualTo(at);
    }

    @Property(tries = 300)
    void aChangedEntryWithANewHashIsNamedUnlessItIsTheNewest(
            @ForAll @IntRange(min = 2, max = 8) int length,
            @ForAll @IntRange(max = 7) int which,
            @ForAll("edits") UnaryOperator<AuditEntry> edit) {
        InMemoryAuditStore store = new InMemoryAuditStore();
        long at = which % (length - 1);
        chain(store, ChainHash.plain(), length)
                .computeIfPresent(at, (position, entry) -> ChainHash.plain().seal(edit.apply(entry)));
        assertThat(verify(store, ChainHash.plain()).breach().orElseThrow().position())
                .isEqualTo(at);
    }

    @Property(tries = 300)
    void whoeverLacksTheSecretCannotEvenChangeTheNewest(
            @ForAll @IntRange(min = 1, max = 8) int length, @ForAll("edits") UnaryOperator<AuditEntry> edit) {
        InMemoryAuditStore store = new InMemoryAuditStore();
        chain(store, KEYED, length)
                .computeIfPresent(
                        length - 1L, (position, entry) -> ChainHash.plain().seal(edit.apply(entry)));
        assertThat(verify(store, KEYED).breach().orElseThrow().position()).isEqualTo(length - 1L);
    }

    @Property(tries = 200)
    void aRemovedEntryIsNamedUnlessItIsTheNewestAndThenAnAnchorNamesIt(
            @ForAll @IntRange(min = 2, max = 8) int length, @ForAll @IntRange(max = 7) int which) {
        InMemoryAuditStore store = new InMemoryAuditStore();
        long at = which % length;
        NavigableMap<Long, AuditEntry> chain = chain(store, ChainHash.plain(), length);
        Anchor anchor = new Anchor(length - 1L, chain.get(length - 1L).hash());
        chain.remove(at);
        Breach breach = Verifier.verify(ITEM, store.newestFirst(ITEM), ChainHash.plain(), anchor)
                .breach()
                .orElseThrow();
        assertThat(breach.what()).isEqualTo(What.REMOVED);
        assertThat(breach.position()).isEqualTo(at);
        assertThat(verify(store, ChainHash.plain()).isIntact()).isEqualTo(at == length - 1L);
    }

    @Property(tries = 200)
    void entriesThatMoveUpOneToMakeRoomAreNamedFromTheInsertedOneOn(
            @ForAll @IntRange(min = 1, max = 8) int length, @ForAll @IntRange(max = 7) int which) {
        InMemoryAuditStore store = new InMemoryAuditStore();
        long at = which % length;
        NavigableMap<Long, AuditEntry> chain = chain(store, ChainHash.plain(), length);
        for (long i = length; i > at; i--) {
            chain.put(i, moved(chain.get(i - 1), i));
        }
        chain.put(at, ChainHash.plain().seal(moved(chain.get(at), at).withHash("")));
        chain.computeIfPresent(at, (position, entry) -> copy(entry, "7", "INSERT", "eve", 0, null, "{}", ""));
        Breach breach = verify(store, ChainHash.plain()).breach().orElseThrow();
        assertThat(breach.position()).isEqualTo(at);
    }

    private static AuditEntry moved(AuditEntry e, long position) {
        return new AuditEntry(
                e.item(),
                position,
                e.sequence(),
                e.newestSequence(),
                e.event(),
                e.kind(),
                e.actor(),
                e.at(),
                e.changed(),
                e.before(),
                e.after(),
                e.previousHash(),
                e.hash());
    }

    @Property(tries = 100)
    void aChainThatWasComputedAnewIsFoundByItsAnchor(@ForAll @IntRange(min = 1, max = 8) int length) {
        InMemoryAuditStore store = new InMemoryAuditStore();
        NavigableMap<Long, AuditEntry> chain = chain(store, ChainHash.plain(), length);
        Anchor anchor = new Anchor(length - 1L, chain.get(length - 1L).hash());
        String previous = "";
        for (AuditEntry e : List.copyOf(chain.values())) {
            AuditEntry forged = ChainHash.plain()
                    .seal(copy(e, e.sequence(), e.event(), "eve", e.at(), e.before(), e.after(), previous));
            chain.put(e.position(), forged);
            previous = forged.hash();
        }
        assertThat(verify(store, ChainHash.plain()).isIntact()).isTrue();
        assertThat(Verifier.verify(ITEM, store.newestFirst(ITEM), ChainHash.plain(), anchor)
                        .breach()
                        .orElseThrow()
                        .position())
                .isEqualTo(length - 1L);
    }
}
