package io.handrail.streams.fanout;

/** A record and where it goes. */
record Routed<T>(FanOutRecord<T> record, Routes to) {}
