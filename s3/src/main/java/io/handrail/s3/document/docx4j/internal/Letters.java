package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The scripts whose letters stand one after the other, from left to right, as they are: no other is laid out right. */
final class Letters {

    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            // Private use: symbols of Word's own fonts.
            UnicodeScript.UNKNOWN);

    private Letters() {}

    /** Refuses a text with a letter of another script. */
    static void check(TextRun run) {
        run.text().codePoints().forEach(character -> {
            if (!SCRIPTS.contains(UnicodeScript.of(character))) {
                throw refused(character, run.place(), "whose script this converter cannot lay out");
            }
        });
    }

    static UnsupportedDocumentException refused(int character, String place, String why) {
        return new UnsupportedDocumentException(
                "has the character \"" + Character.toString(character) + "\" (U+"
                        + String.format("%04X", character) + ") " + place + ", " + why
                        + "; LibreOffice can convert it",
                null);
    }
}
