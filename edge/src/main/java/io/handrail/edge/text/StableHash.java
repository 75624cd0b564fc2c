package io.handrail.edge.text;

/**
 * A hash that is the same everywhere and for ever: FNV-1a with 32 bits over UTF-8, stirred at the end (MurmurHash3's last
 * step) so that texts that differ in their last character fall far apart. For buckets, not for secrets.
 */
public final class StableHash {

    private StableHash() {}

    /** The hash; any int. */
    public static int of(String text) {
        int hash = 0x811C9DC5;
        for (byte b : Utf8.encode(text)) {
            hash = (hash ^ (b & 0xFF)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }

    /** Which of so many buckets a text falls into, from 0. */
    public static int bucket(String text, int buckets) {
        return (of(text) >>> 1) % buckets;
    }
}
