package io.handrail.streams.kinesis.internal;

import java.util.Arrays;

/** Numbers in a row; four bytes each, where a list of integers takes twenty. */
final class Ints {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
