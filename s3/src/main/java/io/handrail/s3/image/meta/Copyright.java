package io.handrail.s3.image.meta;

import org.jspecify.annotations.Nullable;

/** EXIF's copyright: the photographer's, a zero, and perhaps the editor's. */
final class Copyright {

    private Copyright() {}

    /** One line of it; null if nothing is left. */
    static @Nullable String clean(String text) {
        StringBuilder result = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length() && result.length() < Exif.MAX_COPYRIGHT; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isWhitespace(c)) {
                gap = true;
            } else {
                if (gap && result.length() > 0) {
                    result.append(' ');
                }
                gap = false;
                result.append(c);
            }
        }
        if (result.length() > Exif.MAX_COPYRIGHT) {
            result.setLength(Exif.MAX_COPYRIGHT);
        }
        if (result.length() > 0 && Character.isHighSurrogate(result.charAt(result.length() - 1))) {
            result.setLength(result.length() - 1);
        }
        return result.length() == 0 ? null : result.toString();
    }
}
