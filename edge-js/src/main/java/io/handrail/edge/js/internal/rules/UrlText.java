package io.handrail.edge.js.internal.rules;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** The percent coding that JavaScript has. Half of a surrogate pair, which it refuses, becomes U+FFFD as in Java. */
public final class UrlText {

    private UrlText() {}

    /** The text with everything coded that has a meaning in a URL. */
    @JSBody(
            params = "text",
            script =
                    "return encodeURIComponent(text.replace(new RegExp('\\\\p{Cs}', 'gu'), '\\ufffd')).replace(/[!'()*]/g, function(c) {"
                            + "  return '%' + c.charCodeAt(0).toString(16).toUpperCase();"
                            + "});")
    public static native String encode(String text);

    /** The text, or null if it is malformed. */
    @JSBody(
            params = "coded",
            script = "try { return decodeURIComponent(coded.replace(new RegExp('\\\\p{Cs}', 'gu'), '\\ufffd')); }"
                    + "catch (e) { return null; }")
    public static native @Nullable String decode(String coded);
}
