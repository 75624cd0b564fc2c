package io.handrail.core.send;

/**
 * What one call of a service takes.
 *
 * @param maxEntries entries in a request, at least 1
 * @param maxRequestBytes bytes of all entries of a request together, by the service's own formula
 * @param maxEntryBytes bytes of one entry
 */
public record SendLimits(int maxEntries, long maxRequestBytes, long maxEntryBytes) {

    /** Limits; an entry's is lowered to the request's where it is higher. */
    public SendLimits {
        if (maxEntries < 1 || maxRequestBytes < 1 || maxEntryBytes < 1) {
            throw new IllegalArgumentException("Limits are at least 1, not " + maxEntries + " entries, "
                    + maxRequestBytes + " bytes a request and " + maxEntryBytes + " bytes an entry");
        }
        maxEntryBytes = Math.min(maxEntryBytes, maxRequestBytes);
    }

    /** The same with other sizes, for a queue, topic or stream that was configured for less or more. */
    public SendLimits withBytes(long request, long entry) {
        return new SendLimits(maxEntries, request, entry);
    }
}
