package io.handrail.edge.js.internal.classlib.io.handrail.edge.text;

import org.teavm.jso.JSBody;

/**
 * {@code io.handrail.edge.text.Syntax} on JavaScript's own texts. Loops, as a regular expression is compiled when it is
 * used for the second time, which is in a function's first call and takes as long as a hundred of these. Variables have
 * long names: TeaVM gives parameters short ones and does not look whether they are taken.
 */
public final class TSyntax {

    private TSyntax() {}

    /** JavaScript knows capitals of other scripts, too, which are to stay. */
    @JSBody(
            params = "t",
            script = "for (var i = 0; i < t.length; i++) {"
                    + "  if (t.charCodeAt(i) > 127) {"
                    + "    return t.replace(/[A-Z]+/g, function(s) { return s.toLowerCase(); });"
                    + "  }"
                    + "}"
                    + "return t.toLowerCase();")
    public static native String lower(String t);

    /** A token of HTTP. */
    @JSBody(
            params = "t",
            script = "for (var i = 0; i < t.length; i++) {"
                    + "  var code = t.charCodeAt(i), letter = code | 32;"
                    + "  if (!(letter > 96 && letter < 123 || code > 47 && code < 58 || \"!#$%&'*+-.^_`|~\".indexOf(t[i]) >= 0)) {"
                    + "    return false;"
                    + "  }"
                    + "}"
                    + "return i > 0;")
    public static native boolean isToken(String t);

    /** A header's value. */
    @JSBody(
            params = "t",
            script = "for (var i = 0; i < t.length; i++) {"
                    + "  var code = t.charCodeAt(i);"
                    + "  if (code < 32 && code !== 9 || code === 127) { return false; }"
                    + "}"
                    + "return true;")
    public static native boolean isFieldValue(String t);

    /** A part of a URL. */
    @JSBody(
            params = {"t", "not"},
            script = "for (var i = 0; i < t.length; i++) {"
                    + "  var code = t.charCodeAt(i);"
                    + "  if (code < 33 || code === 127 || not.indexOf(t[i]) >= 0) { return false; }"
                    + "}"
                    + "return true;")
    public static native boolean isUrlPart(String t, String not);
}
