package io.handrail.core.schedule;

/**
 * A lease that somebody holds.
 *
 * @param name what is leased
 * @param owner who holds it; no two runs have the same
 * @param token the fencing token: higher than that of every holder before, so that a resource which remembers the highest
 *     token it has seen can refuse a holder of the past
 */
public record Lease(String name, String owner, long token) {}
