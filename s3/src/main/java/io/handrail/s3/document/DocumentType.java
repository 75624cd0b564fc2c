package io.handrail.s3.document;

/** The kinds of documents that are taken, told by their bytes. */
public enum DocumentType {
    /** Word since 2007. One with macros is of this type, too. */
    DOCX("docx"),
    /** Word before 2007. */
    DOC("doc"),
    /** OpenDocument text. */
    ODT("odt"),
    /** Rich Text Format. */
    RTF("rtf");

    private final String ending;

    DocumentType(String ending) {
        this.ending = ending;
    }

    /** The ending of the name of such a file, without a dot. */
    public String ending() {
        return ending;
    }
}
