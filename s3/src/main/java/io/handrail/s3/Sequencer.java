package io.handrail.s3;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders the events of one key: the greater one is later. Of events of different keys it says nothing.
 *
 * <p>AWS compares sequencers as hexadecimal texts, the shorter one filled up with zeros at its right; so {@code 00A} and
 * {@code 00A0} are the same.
 *
 * @param digits hexadecimal, upper case, without the zeros at the end
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">AWS: event
 *     message structure</a>
 */
public record Sequencer(String digits) implements Comparable<Sequencer> {

    /** S3's have 16 to 20; what is much longer is not S3's, and would not fit into metadata. */
    private static final int MOST_DIGITS = 128;

    /**
     * As it is in an event.
     *
     * @throws IllegalArgumentException if it is not hexadecimal, or has more than 128 digits
     */
    public Sequencer {
        if (!isHexadecimal(digits)) {
            throw new IllegalArgumentException("A sequencer has at most " + MOST_DIGITS + " hexadecimal digits and"
                    + " nothing else; this text of " + digits.length() + " characters does not");
        }
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        digits = digits.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** Empty where there is none, or something that is none: such events have no order. */
    public static Optional<Sequencer> of(@Nullable String text) {
        return text == null || text.isEmpty() || !isHexadecimal(text)
                ? Optional.empty()
                : Optional.of(new Sequencer(text));
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Not Character.digit, which takes the digits of every script.
            if ((c < '0' || c > '9') && (c < 'A' || c > 'F') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return text.length() <= MOST_DIGITS;
    }

    /** Without the zeros at the end, a text that another one begins with is less, as it is when both are filled up. */
    @Override
    public int compareTo(Sequencer other) {
        return digits.compareTo(other.digits);
    }
}
