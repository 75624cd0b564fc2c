package io.handrail.edge.validate;

import io.handrail.edge.BodyEncoding;
import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.text.Syntax;
import io.handrail.edge.text.Utf8;

/** A request to go on with. */
final class RequestRules {

    private RequestRules() {}

    /** Headers, path, query string. */
    static void shape(EdgeRequest request, EdgeRequest before, Findings findings) {
        EventType event = before.config().eventType();
        HeaderRules.check(request.headers(), before.headers(), event, "request", findings);
        if (!request.uri().equals(before.uri())) {
            findings.check(
                    request.uri().startsWith("/"),
                    Rule.URI,
                    "request.uri",
                    "must begin with a slash; encode what follows");
            findings.check(
                    Syntax.isUrlPart(request.uri(), "#?"),
                    Rule.URI,
                    "request.uri",
                    "must not have spaces, control characters, # or ?; the query string is a field of its own");
        }
        if (!request.querystring().equals(before.querystring())) {
            findings.check(
                    Syntax.isUrlPart(request.querystring(), "#"),
                    Rule.QUERYSTRING,
                    "request.querystring",
                    "must not have spaces, control characters or #; percent-encode them");
        }
        int size = request.uri().length() + request.querystring().length();
        findings.check(
                size < EdgeLimits.URI
                        || size <= before.uri().length() + before.querystring().length(),
                Rule.URI_SIZE,
                "request.uri",
                "must be shorter than 8,192 characters together with the query string");
    }

    /** Sizes, bodies, what cannot be changed, origins. */
    static void rest(EdgeRequest request, EdgeRequest before, Findings findings) {
        findings.check(
                request.method().equals(before.method()),
                Rule.FIELD_READ_ONLY,
                "request.method",
                "cannot be changed by a function");
        findings.check(
                request.clientIp().equals(before.clientIp()),
                Rule.FIELD_READ_ONLY,
                "request.clientIp",
                "cannot be changed by a function");
        int head = head(request);
        findings.check(
                head <= EdgeLimits.HEAD || head <= head(before),
                Rule.HEADERS_SIZE,
                "request.headers",
                "may have 20,480 bytes together with the path and the query string");
        EdgeBody body = request.body();
        if (body != null && body.replace()) {
            body(body, EdgeLimits.body(before.config().eventType()), findings);
        }
        if (request instanceof OriginRequest origin && before instanceof OriginRequest originBefore) {
            OriginRules.check(origin, originBefore, findings);
        }
    }

    private static int head(EdgeRequest request) {
        return HeaderRules.size(request.headers()) + Utf8.length(request.uri()) + Utf8.length(request.querystring());
    }

    /** The limit is on the bytes: 53.2 KB and 1.33 MB of Base64 are what 40 KB and 1 MB become. */
    private static void body(EdgeBody body, int most, Findings findings) {
        boolean base64 = body.encoding() == BodyEncoding.BASE64;
        if (base64 && !Bodies.isBase64(body.data())) {
            findings.add(Rule.BODY_ENCODING, "request.body", "is no Base64; say that it is text, or encode it");
            return;
        }
        int size = base64 ? Bodies.decodedLength(body.data()) : Utf8.length(body.data());
        findings.check(size <= most, Rule.BODY_SIZE, "request.body", "may have " + most + " bytes at this event");
    }
}
