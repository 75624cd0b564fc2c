package io.handrail.s3.video;

/** What is asked for, checked when it is asked for. */
final class Checks {

    private Checks() {}

    static void side(int pixels, int most) {
        range("The side of a picture", pixels, 1, most);
    }

    static void part(double at) {
        if (!(at >= 0 && at <= 1)) {
            throw new IllegalArgumentException("A place in a video is from 0 (its beginning) to 1, not " + at);
        }
    }

    static void range(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is from " + least + " to " + most + ", not " + value);
        }
    }
}
