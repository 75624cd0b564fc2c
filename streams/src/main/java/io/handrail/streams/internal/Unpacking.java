package io.handrail.streams.internal;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.Compression;

/**
 * How the data of records is unpacked.
 *
 * @param maxBytes how much may come out of one record
 */
public record Unpacking(Compression compression, int maxBytes) {

    /** @throws IllegalArgumentException if {@code maxBytes} is under 1 */
    public Unpacking {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The limit of unpacked data is at least 1 byte, not " + maxBytes);
        }
    }

    /**
     * Unpacks the data of one record.
     *
     * @throws InvalidJsonException if it cannot be unpacked or becomes larger than {@code maxBytes}
     */
    public byte[] unpack(byte[] data) {
        if (compression == Compression.NONE || (compression == Compression.AUTO && !Gzip.isGzip(data))) {
            return data;
        }
        return Gzip.unpack(data, maxBytes);
    }
}
