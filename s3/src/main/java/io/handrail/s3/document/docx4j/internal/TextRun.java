package io.handrail.s3.document.docx4j.internal;

/**
 * A piece of a document's text.
 *
 * @param part the file inside the document
 * @param paragraph counted from 1 in this part
 * @param text what is printed
 */
record TextRun(String part, int paragraph, String text) {

    /** For messages. */
    String place() {
        return "in paragraph " + paragraph + " of " + part;
    }
}
