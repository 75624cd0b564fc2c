package io.handrail.streams.window;

/**
 * A record of a test's stream.
 *
 * @param sequence what Lambda knows it by; records that share one came aggregated
 * @param value what is added to the state
 */
record Sub(int sequence, String value) {}
