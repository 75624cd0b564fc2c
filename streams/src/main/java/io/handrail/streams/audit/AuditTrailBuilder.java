package io.handrail.streams.audit;

import io.handrail.streams.dynamodb.Change;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Builds an {@link AuditTrail}. */
public final class AuditTrailBuilder {

    private final AuditStore store;
    private AuditActor actor = change -> change.isTimeToLiveDeletion() ? AuditActor.TIME_TO_LIVE : AuditActor.UNKNOWN;
    private Function<Change<?>, String> kind =
            change -> String.valueOf(change.record().eventName());
    private final Set<String> redacted = new HashSet<>();
    private boolean changedOnly;
    private ChainHash hash = ChainHash.plain();

    AuditTrailBuilder(AuditStore store) {
        this.store = store;
    }

    /** Who made a change. Default: {@link AuditActor#UNKNOWN}, but for deletions by time to live. */
    public AuditTrailBuilder actor(AuditActor value) {
        actor = value;
        return this;
    }

    /** What a change means to its owners, such as {@code price cut}. Default: AWS's name of the event. */
    public AuditTrailBuilder kind(Function<Change<?>, String> value) {
        kind = value;
        return this;
    }

    /**
     * Attributes whose values are not kept, only that they are there and whether they changed. Nothing is done to
     * attributes inside of others, nor to key attributes, of which the entry keeps the values as its item.
     */
    public AuditTrailBuilder redact(String... attributes) {
        redacted.addAll(Set.of(attributes));
        return this;
    }

    /** Of a modified item, keeps the attributes that changed instead of both whole images. */
    public AuditTrailBuilder changedAttributesOnly() {
        changedOnly = true;
        return this;
    }

    /** How entries are proved. Default: {@link ChainHash#plain()}. */
    public AuditTrailBuilder hash(ChainHash value) {
        hash = value;
        return this;
    }

    /** The trail. */
    public AuditTrail build() {
        return new AuditTrail(store, hash, new EntryMaker(actor, kind, redacted, changedOnly));
    }
}
