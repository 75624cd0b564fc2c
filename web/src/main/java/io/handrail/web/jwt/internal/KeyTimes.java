package io.handrail.web.jwt.internal;

/**
 * How long keys serve.
 *
 * @param freshMillis until they are fetched again
 * @param usableMillis until they are no longer used, where they could not be fetched again
 * @param coolDownMillis the least time from one fetch to the next
 */
public record KeyTimes(long freshMillis, long usableMillis, long coolDownMillis) {}
