package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.UrlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with references. What a viewer sends comes in as a part of it and no more: the path and its variables as they were
 * sent, which is percent-encoded; a query parameter decoded and encoded again; a header or a cookie encoded in a URL, and
 * as it is in a header, where it comes from one. So nothing breaks a line or leaves its place.
 */
final class Template {

    /** A literal text, or what a name between braces stands for. */
    private static final class Part {

        final String text;
        final boolean isLiteral;
        /** Null for a literal and for a variable. */
        final @Nullable Value value;

        Part(String text, boolean isLiteral, @Nullable Value value) {
            this.text = text;
            this.isLiteral = isLiteral;
            this.value = value;
        }
    }

    private static final String END_OF_HOST = "/?#";

    private final String source;
    private final boolean inUrl;
    private final boolean inHeader;
    private final boolean inCookie;
    private final List<Part> parts = new ArrayList<>();

    private Template(String source, boolean inUrl, boolean inHeader, boolean inCookie) {
        this.source = source;
        this.inUrl = inUrl;
        this.inHeader = inHeader;
        this.inCookie = inCookie;
        int from = 0;
        for (int open = source.indexOf('{'); open >= 0; open = source.indexOf('{', open + 1)) {
            int close = source.indexOf('}', open);
            Part part = close < 0 ? null : reference(source.substring(open + 1, close));
            if (part != null) {
                literal(source.substring(from, open));
                parts.add(part);
                from = close + 1;
            }
        }
        literal(source.substring(from));
    }

    static Template url(String source) {
        return new Template(source, true, false, false);
    }

    static Template header(String source) {
        return new Template(source, false, true, false);
    }

    /** Everything is encoded: a path may have a semicolon, which begins another cookie. */
    static Template cookie(String source) {
        return new Template(source, false, false, true);
    }

    /** For what is encoded as a whole, or goes nowhere. */
    static Template plain(String source) {
        return new Template(source, false, false, false);
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, true, null));
        }
    }

    /** Null if it does not look like a reference: a brace of JSON stands for itself. */
    private static @Nullable Part reference(String name) {
        int colon = name.indexOf(':');
        if (colon > 0 && colon < name.length() - 1) {
            String of = name.substring(colon + 1);
            // No switches over texts here and below: compiled, they are longer.
            if (name.startsWith("header:")) {
                return new Part(name, false, Conditions.header(of));
            }
            if (name.startsWith("cookie:")) {
                return new Part(name, false, Conditions.cookie(of));
            }
            return name.startsWith("query:") ? new Part(name, false, Conditions.query(of)) : null;
        }
        if (!PathTemplate.isName(name)) {
            return null;
        }
        if (name.equals("uri")) {
            return new Part(name, false, Conditions.uri());
        }
        if (name.equals("host")) {
            return new Part(name, false, Conditions.host());
        }
        return new Part(name, false, name.equals("ip") ? Conditions.clientIp() : null);
    }

    boolean hasQuery() {
        return source.indexOf('?') >= 0;
    }

    boolean hasFragment() {
        return source.indexOf('#') >= 0;
    }

    /** With its references left out: for the check of a header's value. */
    String literals() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.isLiteral ? part.text : "x");
        }
        return text.toString();
    }

    String fill(Exchange exchange) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.isLiteral ? part.text : value(part, exchange));
        }
        return text.toString();
    }

    private String value(Part part, Exchange exchange) {
        Value value = part.value;
        if (value == null) {
            String variable = exchange.variables.get(part.text);
            return inCookie ? UrlText.encode(variable) : variable;
        }
        String text = value.get(exchange);
        if (text == null) {
            return "";
        }
        return isEncoded(value) ? UrlText.encode(text) : text;
    }

    private boolean isEncoded(Value value) {
        return inCookie || (inUrl && value.isEncodedInUrls()) || (inHeader && value.isEncodedInHeaders());
    }

    String js(Js js) {
        StringBuilder code = new StringBuilder();
        for (Part part : parts) {
            code.append(code.length() == 0 ? "" : "+").append(part.isLiteral ? Literal.of(part.text) : js(part, js));
        }
        return code.length() == 0 ? "''" : code.toString();
    }

    private String js(Part part, Js js) {
        Value value = part.value;
        if (value == null) {
            String variable = js.bound(part.text);
            return inCookie ? js.call(Helper.ENCODE, variable) : variable;
        }
        String text = value.js(js);
        if (isEncoded(value)) {
            return js.call(Helper.ENCODE, text);
        }
        return value.isAlwaysThere() ? text : '(' + text + "||'')";
    }

    void check(Scope scope) {
        for (Part part : parts) {
            Value value = part.value;
            if (value != null) {
                value.check(scope);
            } else if (!part.isLiteral) {
                scope.use(part.text);
            }
        }
    }

    /** A cookie's value: what is written in the rule must be one. */
    void checkCookie(Scope scope) {
        check(scope);
        for (Part part : parts) {
            for (int i = 0; part.isLiteral && i < part.text.length(); i++) {
                char c = part.text.charAt(i);
                if (c <= ' ' || c > '~' || c == '"' || c == ',' || c == ';' || c == '\\') {
                    throw scope.wrong("the value " + source + " of a cookie has characters that must be encoded");
                }
            }
        }
    }

    /** A path: it has to begin with a slash, whatever viewers send. */
    void checkPath(Scope scope) {
        check(scope);
        boolean begins = !parts.isEmpty() && (begins("/") || parts.get(0).value instanceof Uri || isTrusted(scope));
        if (!begins || hasQuery() || hasFragment() || !isPlain()) {
            throw scope.wrong("the path " + source
                    + " must begin with a slash or {uri}, be percent-encoded, and have no query string");
        }
    }

    /** A redirect's target: the site that it leads to must not be for viewers to choose. */
    void checkTarget(Scope scope) {
        check(scope);
        if (!isPlain() || leadsAnywhere(isTrusted(scope))) {
            throw scope.wrong(
                    "the target " + source + " must begin with one slash, {uri}, a variable out of the key value"
                            + " store, or https:// or http:// and a host that is no variable but {host}, and be percent-encoded");
        }
    }

    /** Whether viewers choose the site: what {@link #checkTarget} refuses, asked where nobody checked. */
    boolean leadsAnywhere(Variables variables) {
        return leadsAnywhere(beginsWithReference() && variables.isFromStore(parts.get(0).text));
    }

    /** Whether viewers choose the site, where it is known whether the first part is a value that they do not choose. */
    private boolean leadsAnywhere(boolean trusted) {
        boolean local = (begins("/") && !begins("//")) || (!parts.isEmpty() && parts.get(0).value instanceof Uri);
        return !local && !trusted && !hasHost("https://") && !hasHost("http://");
    }

    private boolean begins(String text) {
        return !parts.isEmpty() && parts.get(0).isLiteral && parts.get(0).text.startsWith(text);
    }

    private boolean isTrusted(Scope scope) {
        return beginsWithReference() && scope.isFromStore(parts.get(0).text);
    }

    private boolean beginsWithReference() {
        return !parts.isEmpty() && !parts.get(0).isLiteral;
    }

    private boolean hasHost(String scheme) {
        if (!begins(scheme)) {
            return false;
        }
        int at = 0;
        String host = parts.get(0).text.substring(scheme.length());
        if (host.isEmpty() && parts.size() > 1 && parts.get(1).value instanceof Host) {
            at = 1;
            host = "{host}";
            if (parts.size() > 2 && parts.get(2).isLiteral) {
                String next = parts.get(2).text;
                if (END_OF_HOST.indexOf(next.charAt(0)) < 0 && next.charAt(0) != ':') {
                    return false;
                }
                at = 2;
                host += next;
            }
        }
        int end = 0;
        while (end < host.length() && END_OF_HOST.indexOf(host.charAt(end)) < 0) {
            end++;
        }
        boolean ends = end < host.length() || at == parts.size() - 1 || parts.get(at + 1).value instanceof Uri;
        return end > 0 && ends;
    }

    private boolean isPlain() {
        for (Part part : parts) {
            for (int i = 0; part.isLiteral && i < part.text.length(); i++) {
                char c = part.text.charAt(i);
                if (c <= ' ' || c > '~' || c == '\\' || c == '"' || c == '<' || c == '>' || c == '{' || c == '}') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether what viewers send could make two slashes of the first one, which to browsers is another site. */
    boolean mayLeave() {
        if (parts.isEmpty()) {
            return false;
        }
        if (parts.get(0).value instanceof Uri) {
            return true;
        }
        // Also in front of what is encoded: it may be empty, and {uri} follow.
        return parts.size() > 1 && parts.get(0).isLiteral && parts.get(0).text.equals("/");
    }

    /** What begins with several slashes or backslashes, with one. */
    static String local(String target) {
        int slashes = 0;
        while (slashes < target.length() && (target.charAt(slashes) == '/' || target.charAt(slashes) == '\\')) {
            slashes++;
        }
        return slashes < 2 ? target : '/' + target.substring(slashes);
    }

    @Override
    public String toString() {
        return source;
    }
}
