package io.handrail.core.send;

/** What the tests send. */
record Entry(int number, String key, int bytes, boolean poison) {

    static Entry of(int number, String key) {
        return new Entry(number, key, 10, false);
    }
}
