package io.handrail.core.batch;

import java.util.concurrent.atomic.AtomicInteger;

/** Which record a worker takes next. Thread-safe. */
interface Schedule {

    /**
     * The next record that may be started, or -1 where there is none for the asking worker. It need not ask again: what
     * becomes free later is free for the worker that finishes the record before it.
     */
    int take();

    /** The record is done: what waited for it may go on. */
    void done(int index);

    /** The record is not done: what waited for it will not be started. */
    void failed(int index);

    /** All records of a batch in any order. */
    static Schedule unordered(int size) {
        AtomicInteger next = new AtomicInteger();
        return new Schedule() {
            @Override
            public int take() {
                int index = next.getAndIncrement();
                return index < size ? index : -1;
            }

            @Override
            public void done(int index) {}

            @Override
            public void failed(int index) {}
        };
    }
}
