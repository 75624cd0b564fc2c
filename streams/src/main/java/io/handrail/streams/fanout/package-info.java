/**
 * One record to many destinations: write {@link io.handrail.streams.fanout.FanOutHandler}; it works over whichever queue
 * or stream invokes it. Sinks are
 * in {@code io.handrail.streams.fanout.sink}.
 */
@NullMarked
package io.handrail.streams.fanout;

import org.jspecify.annotations.NullMarked;
