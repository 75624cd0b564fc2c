package io.handrail.streams.audit;

/**
 * A point of a chain, to be kept where the chain's own writers cannot reach: in another account, a ticket, a mail. A
 * chain proves each entry by the next, so by itself it cannot show that its newest entries were cut off; nor, without a
 * secret, that all of it was computed anew. {@link AuditTrail#verify(AuditItem, Anchor)} shows both, up to this point.
 *
 * @param position the entry's position
 * @param hash the entry's hash
 */
public record Anchor(long position, String hash) {}
