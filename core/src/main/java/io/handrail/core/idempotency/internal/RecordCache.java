package io.handrail.core.idempotency.internal;

import io.handrail.core.idempotency.IdempotencyRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The completed records that were used last, of a bounded number. Thread-safe. */
public final class RecordCache {

    private final Map<String, IdempotencyRecord> records;

    /** @param limit how many records are kept */
    public RecordCache(int limit) {
        this.records = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, IdempotencyRecord> eldest) {
                return size() > limit;
            }
        };
    }

    /** The completed record of the key, unless it is expired. */
    public @Nullable IdempotencyRecord find(String key, Instant now) {
        synchronized (records) {
            IdempotencyRecord found = records.get(key);
            if (found != null && found.isExpired(now)) {
                records.remove(key);
                return null;
            }
            return found;
        }
    }

    /** Keeps the record if it is completed: one in progress changes without our seeing it. */
    public void keep(String key, IdempotencyRecord record) {
        if (record.status() == IdempotencyRecord.Status.COMPLETED) {
            synchronized (records) {
                records.put(key, record);
            }
        }
    }
}
