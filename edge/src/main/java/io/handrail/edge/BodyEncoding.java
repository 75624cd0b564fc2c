package io.handrail.edge;

/** How the text of a body stands for its bytes. */
public enum BodyEncoding {
    /** The text itself, as UTF-8. */
    TEXT("text"),
    /** Base64; what CloudFront always sends. */
    BASE64("base64");

    private final String text;

    BodyEncoding(String text) {
        this.text = text;
    }

    /** {@code text} or {@code base64}. */
    public String text() {
        return text;
    }
}
