package io.handrail.streams.audit.s3;

import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.internal.Hashes;

/** Where entries lie in the bucket. */
final class ObjectKeys {

    /** The counter of position 0; it has the {@link #DIGITS} digits that every counter has, so that names sort as numbers. */
    private static final long FIRST = 999_999_999_999_999L;

    private static final int DIGITS = 15;
    private static final String SUFFIX = ".json";

    private final String prefix;

    ObjectKeys(String prefix) {
        this.prefix = prefix;
    }

    String folder(AuditItem item) {
        return prefix + item.table() + "/" + Hashes.sha256(item.key()) + "/";
    }

    String of(AuditEntry entry) {
        return folder(entry.item()) + name(entry.position());
    }

    private static String name(long position) {
        String digits = Long.toString(FIRST - position);
        return "0".repeat(DIGITS - digits.length()) + digits + SUFFIX;
    }

    /** The position that a key says; -1 if it says none. */
    static long position(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        try {
            long position = FIRST - Long.parseLong(name.substring(0, Math.max(0, name.length() - SUFFIX.length())));
            return position >= 0 && position <= FIRST && name.equals(name(position)) ? position : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
