package io.handrail.streams.firehose.transform;

import java.util.Locale;

/** How the names of fields are written. Whatever is not a letter or a digit only separates words. */
public enum NameCase {
    /** {@code user_id}, which Athena, Redshift and most tables want. */
    SNAKE {
        @Override
        void append(StringBuilder name, String word) {
            if (name.length() > 0) {
                name.append('_');
            }
            name.append(word.toLowerCase(Locale.ROOT));
        }
    },
    /** {@code userId}. */
    CAMEL {
        @Override
        void append(StringBuilder name, String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (name.length() > 0) {
                int first = lower.offsetByCodePoints(0, 1);
                name.append(lower.substring(0, first).toUpperCase(Locale.ROOT)).append(lower, first, lower.length());
            } else {
                name.append(lower);
            }
        }
    };

    abstract void append(StringBuilder name, String word);

    /** The name in this case: of {@code userID}, {@code User-Id} and {@code user_id} the same. */
    String of(String name) {
        StringBuilder result = new StringBuilder(name.length() + 4);
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (i > from) {
                    append(result, name.substring(from, i));
                }
                from = i + 1;
            } else if (i > from && beginsWord(name, i)) {
                append(result, name.substring(from, i));
                from = i;
            }
        }
        return result.length() == 0 ? name : result.toString();
    }

    /** {@code userId} before the I, {@code HTTPStatus} before the S. */
    private static boolean beginsWord(String name, int at) {
        if (!Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        boolean afterCapital = Character.isUpperCase(name.charAt(at - 1));
        boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return !afterCapital || beforeSmall;
    }
}
