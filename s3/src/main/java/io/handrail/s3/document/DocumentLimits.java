package io.handrail.s3.document;

/**
 * What a document may ask of a function.
 *
 * @param maxBytes the largest file
 * @param maxUnpackedBytes the most that the parts of a compressed document have together
 * @param maxParts the most parts (files inside of the file) it has
 */
public record DocumentLimits(long maxBytes, long maxUnpackedBytes, int maxParts) {

    /** 100 MB, 500 MB unpacked, 10,000 parts. */
    public static final DocumentLimits DEFAULT = new DocumentLimits(100_000_000, 500_000_000, 10_000);
}
