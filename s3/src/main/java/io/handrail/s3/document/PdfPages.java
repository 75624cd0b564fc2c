package io.handrail.s3.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the pages of a PDF file as LibreOffice writes it: its page objects are not compressed. */
final class PdfPages {

    private static final String PAGE = "/Type/Page";

    private PdfPages() {}

    static int count(Path pdf) throws IOException {
        String file = new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1);
        int pages = 0;
        for (int at = file.indexOf(PAGE); at >= 0; at = file.indexOf(PAGE, at + 1)) {
            // Not "/Type/Pages".
            if (file.charAt(Math.min(at + PAGE.length(), file.length() - 1)) != 's') {
                pages++;
            }
        }
        return pages;
    }
}
