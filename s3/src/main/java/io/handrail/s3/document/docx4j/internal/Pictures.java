package io.handrail.s3.document.docx4j.internal;

/** Tells from the first bytes whether a picture is of a kind that comes out in the PDF file. */
final class Pictures {

    private static final String[] KINDS = {
        "\u0089PNG\r\n", "\u00FF\u00D8\u00FF", "GIF8", "BM", "II*\0", "MM\0*",
    };

    private Pictures() {}

    static boolean isTaken(byte[] start) {
        for (String kind : KINDS) {
            if (begins(start, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] start, String kind) {
        if (start.length < kind.length()) {
            return false;
        }
        for (int i = 0; i < kind.length(); i++) {
            if ((start[i] & 0xFF) != kind.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
