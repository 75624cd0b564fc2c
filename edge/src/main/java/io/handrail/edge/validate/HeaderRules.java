package io.handrail.edge.validate;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EventType;
import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.Syntax;
import io.handrail.edge.text.Utf8;
import java.util.List;

/** Headers, against those of the event: what came from CloudFront and is as it was is right. */
final class HeaderRules {

    private HeaderRules() {}

    @SuppressWarnings("ReferenceEquality") // equal ones take longer and come to the same
    static void check(EdgeHeaders headers, EdgeHeaders before, EventType event, String place, Findings findings) {
        if (headers == before) {
            return;
        }
        for (String name : headers.names()) {
            if (!headers.sameLines(name, before)) {
                String where = place + ".headers." + printable(name);
                syntax(headers.lines(name), where, findings);
                allowed(name, event, where, findings);
            }
        }
        for (String name : before.names()) {
            if (!headers.contains(name) && HeaderNames.isReadOnly(name, event)) {
                findings.add(
                        Rule.HEADER_READ_ONLY,
                        place + ".headers." + printable(name),
                        "must not be removed in a " + event.text() + " function");
            }
        }
    }

    /** Messages are made when they are needed: this runs at the edge, for every header that was changed. */
    private static void allowed(String name, EventType event, String where, Findings findings) {
        if (HeaderNames.isDisallowed(name)) {
            findings.add(Rule.HEADER_DISALLOWED, where, "must not be added by a function; CloudFront uses it itself");
        }
        if (HeaderNames.isReadOnly(name, event)) {
            findings.add(
                    Rule.HEADER_READ_ONLY, where, "must not be added or changed in a " + event.text() + " function");
        }
        if (event == EventType.VIEWER_REQUEST && name.equals("cloudfront-viewer-country")) {
            findings.add(
                    Rule.HEADER_DISALLOWED,
                    where,
                    "must not be added in a viewer-request function; CloudFront adds it behind that event");
        }
    }

    static void syntax(List<EdgeHeaders.Header> lines, String where, Findings findings) {
        for (EdgeHeaders.Header line : lines) {
            findings.check(
                    Ascii.isToken(line.key()),
                    Rule.HEADER_NAME,
                    where,
                    "the name may have letters, digits and !#$%&'*+-.^_`|~ only");
            findings.check(
                    Syntax.isFieldValue(line.value()),
                    Rule.HEADER_VALUE,
                    where,
                    "the value has a line break or another control character; encode what comes from outside");
        }
    }

    /** Bytes as HTTP/1.1 writes them: name, colon, space, value, line end. */
    static int size(EdgeHeaders headers) {
        int size = 0;
        for (EdgeHeaders.Header line : headers.lines()) {
            size += Utf8.length(line.key()) + Utf8.length(line.value()) + 4;
        }
        return size;
    }

    /** Names may come from outside too; a finding ends up in a log. */
    private static String printable(String name) {
        return Ascii.isToken(name) ? name : "(unprintable)";
    }
}
