package io.handrail.streams.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of an item, as the trail keeps it for good.
 *
 * @param item the item
 * @param position the place in the item's chain, from 0 and without gaps
 * @param sequence the change's sequence number in the stream
 * @param newestSequence the highest sequence number of the chain up to here; higher than {@code sequence} where this
 *     change came late
 * @param event AWS's name: {@code INSERT}, {@code MODIFY}, {@code REMOVE}
 * @param kind what the change means to its owners; by default the event
 * @param actor who made it
 * @param at when, in milliseconds since 1970; DynamoDB says it to the second
 * @param changed the names of the attributes that differ, sorted
 * @param before the old image as DynamoDB JSON, or null if there was none
 * @param after the new image as DynamoDB JSON, or null if there is none
 * @param previousHash the hash of the entry before; empty for the first one
 * @param hash see {@link ChainHash}
 */
public record AuditEntry(
        AuditItem item,
        long position,
        String sequence,
        String newestSequence,
        String event,
        String kind,
        String actor,
        long at,
        List<String> changed,
        @Nullable String before,
        @Nullable String after,
        String previousHash,
        String hash) {

    /** Copies the list. */
    public AuditEntry {
        changed = List.copyOf(changed);
    }

    /** What {@link #hash} proves: everything but itself, as JSON with sorted names and without white space. */
    public String content() {
        return json(null);
    }

    /** The entry as JSON: {@link #content()} with the hash, under {@code hash}. */
    public String toJson() {
        return json(hash);
    }

    private String json(@Nullable String withHash) {
        CanonicalJson json = new CanonicalJson()
                .field("actor", actor)
                .field("after", after)
                .field("at", at)
                .field("before", before)
                .field("changed", changed)
                .field("event", event);
        if (withHash != null) {
            json.field("hash", withHash);
        }
        return json.field("key", item.key())
                .field("kind", kind)
                .field("newestSequence", newestSequence)
                .field("position", position)
                .field("previousHash", previousHash)
                .field("sequence", sequence)
                .field("table", item.table())
                .end();
    }

    AuditEntry withHash(String value) {
        return new AuditEntry(
                item,
                position,
                sequence,
                newestSequence,
                event,
                kind,
                actor,
                at,
                changed,
                before,
                after,
                previousHash,
                value);
    }
}
