package io.handrail.s3.copy;

import java.util.ArrayList;
import java.util.List;

/** Which bytes go into which part: each byte into exactly one. */
final class Parts {

    private static final int MOST = 10_000;

    private Parts() {}

    /** @param number from 1 on */
    record Part(int number, long first, long last) {

        /** As S3 wants it. */
        String range() {
            return "bytes=" + first + "-" + last;
        }

        long bytes() {
            return last - first + 1;
        }
    }

    /** All of one size, which is larger than wanted if there were too many; the last may be smaller. */
    static List<Part> of(long size, long wantedBytes) {
        long bytes = Math.max(wantedBytes, (size + MOST - 1) / MOST);
        List<Part> parts = new ArrayList<>();
        for (long first = 0; first < size; first += bytes) {
            parts.add(new Part(parts.size() + 1, first, Math.min(size, first + bytes) - 1));
        }
        return parts;
    }
}
