package io.handrail.s3.image.codec.internal;

import org.jspecify.annotations.Nullable;

/**
 * Files that are an image to one program and something else to another. What follows an image is not refused as such,
 * because cameras append films and previews.
 */
public final class Polyglots {

    /** Where readers of PDF look for its header, in bytes. */
    private static final int PDF_HEADER = 1_024;

    /** Where browsers that guess look, in bytes. */
    private static final int SNIFFED = 256;

    /** The end record of a ZIP archive, and the longest comment after it. */
    private static final int ZIP_END = 22;

    private static final int ZIP_COMMENT = 65_535;

    private static final String[] MARKUP = {"<script", "<html", "<svg", "<?php", "<!doctype"};

    private Polyglots() {}

    /** What else the file is; null if nothing. */
    public static @Nullable String find(byte[] file) {
        int last = Math.min(file.length, PDF_HEADER);
        for (int i = 0; i < last; i++) {
            if (file[i] == '%' && Magic.begins(file, i, "%PDF-")) {
                return "a PDF document";
            } else if (file[i] == '<' && i < SNIFFED && isMarkup(file, i)) {
                return "a web page or a script";
            }
        }
        return endsAsZip(file) ? "a ZIP archive" : null;
    }

    private static boolean isMarkup(byte[] file, int at) {
        for (String tag : MARKUP) {
            int i = 0;
            while (i < tag.length() && at + i < file.length && lower(file[at + i]) == tag.charAt(i)) {
                i++;
            }
            if (i == tag.length()) {
                return true;
            }
        }
        return false;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }

    /** Whether an end record is there whose comment ends where the file does. */
    private static boolean endsAsZip(byte[] file) {
        int first = Math.max(0, file.length - ZIP_END - ZIP_COMMENT);
        for (int i = file.length - ZIP_END; i >= first; i--) {
            if (file[i] == 'P'
                    && Magic.begins(file, i, "PK\u0005\u0006")
                    && ((file[i + 20] & 0xFF) | (file[i + 21] & 0xFF) << 8) == file.length - i - ZIP_END) {
                return true;
            }
        }
        return false;
    }
}
