package io.handrail.edge.js.internal.event;

import io.handrail.edge.BodyEncoding;
import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.ViewerRequest;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The {@code request} of all four events. */
@SuppressWarnings("ReferenceEquality") // what a handler leaves alone is the same object
public final class Requests {

    private Requests() {}

    /** Reads the request of a viewer event. */
    public static ViewerRequest viewer(Cf cf) {
        Node request = cf.request();
        return new ViewerRequest(
                cf.config(),
                request.textOr("clientIp", ""),
                request.text("method"),
                request.text("uri"),
                request.textOr("querystring", ""),
                Headers.read(request, "headers"),
                body(request.nodeOrNull("body")));
    }

    /** Reads the request of an origin event. */
    public static OriginRequest origin(Cf cf) {
        Node request = cf.request();
        return new OriginRequest(
                cf.config(),
                request.textOr("clientIp", ""),
                request.text("method"),
                request.text("uri"),
                request.textOr("querystring", ""),
                Headers.read(request, "headers"),
                body(request.nodeOrNull("body")),
                Origins.read(request.node("origin")));
    }

    private static @Nullable EdgeBody body(@Nullable Node body) {
        if (body == null) {
            return null;
        }
        return new EdgeBody(
                body.isTrue("inputTruncated"),
                "replace".equals(body.textOrNull("action")),
                "text".equals(body.textOrNull("encoding")) ? BodyEncoding.TEXT : BodyEncoding.BASE64,
                body.textOr("data", ""));
    }

    /** The answer to a viewer request that goes on. */
    public static JSObject write(ViewerRequest request, ViewerRequest before, Cf cf) {
        return request == before ? cf.request().object() : common(request, before, cf);
    }

    /** The answer to an origin request that goes on. */
    public static JSObject write(OriginRequest request, OriginRequest before, Cf cf) {
        if (request == before) {
            return cf.request().object();
        }
        JSObject written = common(request, before, cf);
        if (request.origin() != before.origin()) {
            Js.put(written, "origin", Origins.write(request.origin(), before.origin(), written));
        }
        return written;
    }

    /** What was not changed, and what this library does not know, is as CloudFront sent it. */
    private static JSObject common(EdgeRequest request, EdgeRequest before, Cf cf) {
        JSObject written = Js.copy(cf.request().object());
        Js.put(written, "clientIp", request.clientIp());
        Js.put(written, "method", request.method());
        Js.put(written, "querystring", request.querystring());
        Js.put(written, "uri", request.uri());
        if (request.headers() != before.headers()) {
            Js.put(written, "headers", Headers.write(request.headers(), before.headers(), "request.headers"));
        }
        EdgeBody body = request.body();
        if (body != before.body()) {
            if (body == null) {
                Js.remove(written, "body");
            } else {
                Js.put(written, "body", body(body));
            }
        }
        return written;
    }

    private static JSObject body(EdgeBody body) {
        JSObject written = Js.object();
        Js.put(written, "inputTruncated", body.inputTruncated());
        Js.put(written, "action", body.replace() ? "replace" : "read-only");
        Js.put(written, "encoding", body.encoding().text());
        Js.put(written, "data", body.data());
        return written;
    }
}
