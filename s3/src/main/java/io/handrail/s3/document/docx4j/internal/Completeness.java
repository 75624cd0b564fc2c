package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;

/**
 * Looks whether the text of the document is in what docx4j made of it. It leaves out what it does not know, and only logs
 * that. Headers and footers are not looked for, because not each of them is on a page.
 */
final class Completeness {

    private Completeness() {}

    /**
     * Refuses a document of which something is missing.
     *
     * @param formatted what docx4j made: XSL formatting objects
     */
    static void check(List<TextRun> texts, String formatted) {
        StringBuilder all = new StringBuilder();
        SafeXml.read(
                "formatting objects",
                new ByteArrayInputStream(formatted.getBytes(StandardCharsets.UTF_8)),
                (event, reader) -> {
                    if (event == XMLStreamConstants.CHARACTERS) {
                        all.append(comparable(reader.getText()));
                    }
                });
        int at = 0;
        for (TextRun run : texts) {
            String wanted = comparable(run.text());
            if (run.part().matches(".*/(header|footer)[^/]*")) {
                continue;
            }
            // Most of it comes in the order of the document; notes do not.
            int found = all.indexOf(wanted, at);
            found = found < 0 ? all.indexOf(wanted) : found;
            if (found < 0) {
                throw new UnsupportedDocumentException(
                        "has the text \"" + beginning(run.text().strip()) + "\" " + run.place()
                                + ", which would be missing in the PDF file; LibreOffice can convert it",
                        null);
            }
            at = found + wanted.length();
        }
    }

    /** Without white space and what says where a word may be broken; capitals may be a matter of style. */
    private static String comparable(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD\\u200B]+", "")
                .replace('\u2011', '-')
                .toUpperCase(Locale.ROOT);
    }

    private static String beginning(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
