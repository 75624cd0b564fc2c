package io.handrail.streams.audit.dynamodb;

import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.ChangeLog;
import io.handrail.streams.audit.StoredEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Entries as items of the table, and back. */
final class Items {

    /** Positions beyond are nobody's; a chain has one for each change of one item. */
    private static final long MAX_POSITION = 999_999_999_999_999L;

    private final Images images;

    Items(Images images) {
        this.images = images;
    }

    static Map<String, AttributeValue> key(AuditEntry entry) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        key.put(AuditTable.CHAIN, text(AuditTable.chain(entry.item())));
        key.put(AuditTable.POSITION, number(entry.position()));
        return key;
    }

    static Map<String, AttributeValue> of(AuditEntry entry) {
        Map<String, AttributeValue> item = key(entry);
        item.put("table", text(entry.item().table()));
        item.put("key", text(entry.item().key()));
        item.put("sequence", text(entry.sequence()));
        item.put("newestSequence", text(entry.newestSequence()));
        item.put("event", text(entry.event()));
        item.put("kind", text(entry.kind()));
        item.put("actor", text(entry.actor()));
        item.put(AuditTable.AT, number(entry.at()));
        item.put(AuditTable.HOUR, text(AuditTable.hour(entry.at(), AuditTable.chain(entry.item()))));
        List<AttributeValue> changed = new ArrayList<>();
        for (String name : entry.changed()) {
            changed.add(text(name));
        }
        item.put("changed", AttributeValue.fromL(changed));
        boolean apart = Images.areLarge(entry);
        image(item, "before", entry.before(), apart);
        image(item, "after", entry.after(), apart);
        item.put("previousHash", text(entry.previousHash()));
        item.put("hash", text(entry.hash()));
        return item;
    }

    private static void image(Map<String, AttributeValue> item, String name, @Nullable String image, boolean apart) {
        if (image != null) {
            item.put(apart ? name + "Image" : name, text(apart ? Images.reference(image) : image));
        }
    }

    /** The entry, if the item is exactly what would be written for it. Attributes of others are let be. */
    StoredEntry read(AuditItem whose, Map<String, AttributeValue> item) {
        long position = position(item);
        if (position < 0) {
            return StoredEntry.unreadable(-1, "its position is not one of a chain's");
        }
        AuditEntry entry;
        try {
            entry = entry(position, item);
        } catch (IllegalArgumentException e) {
            return StoredEntry.unreadable(position, String.valueOf(e.getMessage()));
        }
        if (!entry.item().equals(whose)) {
            return StoredEntry.unreadable(position, "it is of another item");
        }
        for (Map.Entry<String, AttributeValue> each : of(entry).entrySet()) {
            if (!each.getValue().equals(item.get(each.getKey()))) {
                return StoredEntry.unreadable(position, "its attribute " + each.getKey() + " is not what was written");
            }
        }
        return StoredEntry.of(entry);
    }

    /** What the index has of an entry. */
    static ChangeLog.LoggedChange logged(Map<String, AttributeValue> item) {
        return new ChangeLog.LoggedChange(text(item, "table"), text(item, "actor"), text(item, "kind"), at(item));
    }

    private static long position(Map<String, AttributeValue> item) {
        try {
            long position = Long.parseLong(
                    string(item.getOrDefault(AuditTable.POSITION, number(-1)).n()));
            return position <= MAX_POSITION ? position : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private AuditEntry entry(long position, Map<String, AttributeValue> item) {
        List<String> changed = new ArrayList<>();
        for (AttributeValue each :
                item.getOrDefault("changed", AttributeValue.fromL(List.of())).l()) {
            changed.add(string(each.s()));
        }
        return new AuditEntry(
                new AuditItem(text(item, "table"), text(item, "key")),
                position,
                text(item, "sequence"),
                text(item, "newestSequence"),
                text(item, "event"),
                text(item, "kind"),
                text(item, "actor"),
                at(item),
                changed,
                image(item, "before"),
                image(item, "after"),
                text(item, "previousHash"),
                text(item, "hash"));
    }

    private @Nullable String image(Map<String, AttributeValue> item, String name) {
        AttributeValue whole = item.get(name);
        AttributeValue reference = item.get(name + "Image");
        if (whole != null) {
            return string(whole.s());
        }
        return reference == null ? null : images.read(string(reference.s()));
    }

    private static long at(Map<String, AttributeValue> item) {
        try {
            return Long.parseLong(
                    string(item.getOrDefault(AuditTable.AT, text("")).n()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its attribute at is no time", e);
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.s() == null) {
            throw new IllegalArgumentException("its attribute " + name + " is missing or no text");
        }
        return value.s();
    }

    private static String string(@Nullable String text) {
        return text == null ? "" : text;
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
