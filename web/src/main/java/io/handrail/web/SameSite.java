package io.handrail.web;

/** Whether a cookie goes along with requests that another site causes. */
public enum SameSite {
    /** Never. */
    STRICT("Strict"),
    /** With links from there, not with forms or scripts. */
    LAX("Lax"),
    /** Always; the cookie must be secure. */
    NONE("None");

    private final String text;

    SameSite(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
