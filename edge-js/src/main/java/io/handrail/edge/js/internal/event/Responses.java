package io.handrail.edge.js.internal.event;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.ViewerResponse;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The {@code response} of the response events, and what functions answer. */
@SuppressWarnings("ReferenceEquality") // what a handler leaves alone is the same object
public final class Responses {

    private static final String PLACE = "response.headers";

    private Responses() {}

    /** Reads the response of an origin response event. */
    public static EdgeResponse origin(Cf cf) {
        Node response = cf.presentResponse();
        return new EdgeResponse(
                response.integer("status"),
                response.textOr("statusDescription", ""),
                Headers.read(response, "headers"),
                null);
    }

    /** Reads the response of a viewer response event. */
    public static ViewerResponse viewer(Cf cf) {
        Node response = cf.presentResponse();
        return new ViewerResponse(
                response.integer("status"),
                response.textOr("statusDescription", ""),
                Headers.read(response, "headers"));
    }

    /** The answer to a request, made by the function. */
    public static JSObject write(EdgeResponse response) {
        JSObject written = Js.object();
        write(
                written,
                response.status(),
                response.statusDescription(),
                Headers.write(response.headers(), EdgeHeaders.none(), PLACE));
        body(written, response.body());
        return written;
    }

    /** The origin's answer, changed or not. */
    public static JSObject write(EdgeResponse response, EdgeResponse before, Cf cf) {
        if (response == before) {
            return cf.unchanged();
        }
        JSObject written =
                changed(cf, response.status(), response.statusDescription(), response.headers(), before.headers());
        body(written, response.body());
        return written;
    }

    /** The answer to a viewer, changed or not. */
    public static JSObject write(ViewerResponse response, ViewerResponse before, Cf cf) {
        return response == before
                ? cf.unchanged()
                : changed(cf, response.status(), response.statusDescription(), response.headers(), before.headers());
    }

    private static JSObject changed(
            Cf cf, int status, String description, EdgeHeaders headers, EdgeHeaders headersBefore) {
        JSObject written = Js.copy(cf.unchanged());
        JSObject original = Js.get(written, "headers");
        JSObject lines =
                headers == headersBefore && original != null ? original : Headers.write(headers, headersBefore, PLACE);
        write(written, status, description, lines);
        return written;
    }

    private static void write(JSObject written, int status, String description, JSObject headers) {
        Js.put(written, "headers", headers);
        Js.putText(written, "status", status);
        Js.put(written, "statusDescription", description);
    }

    private static void body(JSObject written, @Nullable ResponseBody body) {
        if (body != null) {
            Js.put(written, "body", body.data());
            Js.put(written, "bodyEncoding", body.encoding().text());
        }
    }
}
