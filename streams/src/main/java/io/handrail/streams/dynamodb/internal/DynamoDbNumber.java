package io.handrail.streams.dynamodb.internal;

import java.math.BigDecimal;

/** Numbers as DynamoDB writes them: decimal text of up to 38 significant digits. */
public final class DynamoDbNumber {

    /** DynamoDB's have 38 digits and exponents from -130 to 125; what is far beyond only costs time. */
    private static final int MAX_LENGTH = 1_000;

    private static final int MAX_SCALE = 10_000;

    /** What every long has room for needs no closer look. */
    private static final int SHORT = 18;

    private DynamoDbNumber() {}

    /**
     * Checks that it is a number.
     *
     * @throws IllegalArgumentException if it is not; the message does not repeat it
     */
    public static void check(String text) {
        if (!isPlain(text)) {
            parse(text);
        }
    }

    /** Whether it is a short whole number as JSON writes it. */
    private static boolean isPlain(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        int length = text.length();
        if (length == digits || length > SHORT || (text.charAt(digits) == '0' && length > digits + 1)) {
            return false;
        }
        for (int i = digits; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal parse(String text) {
        if (text.length() <= MAX_LENGTH && isAscii(text)) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= MAX_SCALE) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below; the message of this one repeats the text.
            }
        }
        throw new IllegalArgumentException("not a decimal number that DynamoDB could have");
    }

    /** Java's parser also takes the digits of other scripts. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '9' && text.charAt(i) != 'e' && text.charAt(i) != 'E') {
                return false;
            }
        }
        return true;
    }

    /** One text for each value. */
    static String canonical(String text) {
        return isPlain(text) && !text.endsWith("0")
                ? text
                : parse(text).stripTrailingZeros().toString();
    }

    static boolean equal(String one, String other) {
        return one.equals(other) || parse(one).compareTo(parse(other)) == 0;
    }

    /**
     * The number as JSON writes it. Digits are kept as they are, but for a long row of zeros at the end, which Gson's
     * reader does not take.
     */
    public static String json(String text) {
        if (isPlain(text)) {
            return text;
        }
        String json = parse(text).toString();
        return json.endsWith("0000000000000000000000000000000000000000")
                ? parse(text).stripTrailingZeros().toString()
                : json;
    }
}
