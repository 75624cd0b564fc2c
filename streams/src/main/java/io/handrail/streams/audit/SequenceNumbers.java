package io.handrail.streams.audit;

/** Sequence numbers of a stream: digits, of which a longer one is the higher one. */
final class SequenceNumbers {

    private SequenceNumbers() {}

    /** Below, at or above zero, as numbers compare. */
    static int compare(String a, String b) {
        String left = plain(a);
        String right = plain(b);
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }

    static boolean isValid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String plain(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }
}
