package io.handrail.edge.validate;

import io.handrail.edge.BodyEncoding;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.text.Syntax;
import io.handrail.edge.text.Utf8;

/** A response, made by the function or changed by it. */
final class ResponseRules {

    private ResponseRules() {}

    /** Status, description, headers. */
    static void shape(EdgeResponse response, EdgeHeaders before, EventType event, Findings findings) {
        HeaderRules.check(response.headers(), before, event, "response", findings);
        description(response.statusDescription(), findings);
        findings.check(
                response.status() >= 200 && response.status() <= 599,
                Rule.STATUS,
                "response.status",
                "must be 200 to 599");
    }

    /** Sizes and the body. */
    static void rest(EdgeResponse response, EdgeHeaders before, EventType event, Findings findings) {
        size(response.headers(), before, findings);
        ResponseBody body = response.body();
        if (body == null) {
            return;
        }
        findings.check(
                event != EventType.VIEWER_REQUEST || response.status() != 204,
                Rule.BODY_OF_NO_CONTENT,
                "response.body",
                "must not be there with status 204");
        findings.check(
                body.encoding() != BodyEncoding.BASE64 || Bodies.isBase64(body.data()),
                Rule.BODY_ENCODING,
                "response.body",
                "is no Base64; say that it is text, or encode it");
        int most = EdgeLimits.body(event);
        int head = HeaderRules.size(response.headers()) + Utf8.length(response.statusDescription());
        findings.check(
                head + Utf8.length(body.data()) <= most,
                Rule.BODY_SIZE,
                "response.body",
                "may have " + most + " bytes at this event, as it is sent and with the headers");
    }

    static void viewer(ViewerResponse response, ViewerResponse before, Findings findings) {
        HeaderRules.check(response.headers(), before.headers(), EventType.VIEWER_RESPONSE, "response", findings);
        description(response.statusDescription(), findings);
        findings.check(
                response.status() == before.status(),
                Rule.STATUS,
                "response.status",
                "cannot be changed by a viewer-response function; use an origin-response function");
        size(response.headers(), before.headers(), findings);
    }

    /** What the origin sent is no fault of the function. */
    private static void size(EdgeHeaders headers, EdgeHeaders before, Findings findings) {
        int size = HeaderRules.size(headers);
        findings.check(
                size <= EdgeLimits.HEAD || size <= HeaderRules.size(before),
                Rule.HEADERS_SIZE,
                "response.headers",
                "may have 20,480 bytes");
    }

    private static void description(String text, Findings findings) {
        findings.check(
                Syntax.isFieldValue(text),
                Rule.STATUS_DESCRIPTION,
                "response.statusDescription",
                "has a line break or another control character");
    }
}
