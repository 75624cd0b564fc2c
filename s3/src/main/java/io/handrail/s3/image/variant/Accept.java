package io.handrail.s3.image.variant;

import java.util.Locale;

/** Reads the header {@code Accept}. */
final class Accept {

    private Accept() {}

    /** Whether the header names the media type itself, with a weight that is not 0. */
    static boolean names(String header, String mediaType) {
        int from = 0;
        while (from < header.length()) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            if (isWanted(header.substring(from, to), mediaType)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private static boolean isWanted(String range, String mediaType) {
        int semicolon = range.indexOf(';');
        String type = semicolon < 0 ? range : range.substring(0, semicolon);
        if (!type.trim().equalsIgnoreCase(mediaType)) {
            return false;
        }
        while (semicolon >= 0) {
            int next = range.indexOf(';', semicolon + 1);
            String parameter = next < 0 ? range.substring(semicolon + 1) : range.substring(semicolon + 1, next);
            if (isZeroWeight(parameter.trim().toLowerCase(Locale.ROOT))) {
                return false;
            }
            semicolon = next;
        }
        return true;
    }

    private static boolean isZeroWeight(String parameter) {
        if (!parameter.startsWith("q=0")) {
            return false;
        }
        for (int i = 3; i < parameter.length(); i++) {
            if (parameter.charAt(i) >= '1' && parameter.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }
}
