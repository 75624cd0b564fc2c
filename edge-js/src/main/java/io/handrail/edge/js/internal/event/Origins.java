package io.handrail.edge.js.internal.event;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.Origin;
import io.handrail.edge.S3Origin;
import io.handrail.edge.event.InvalidEdgeEventException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** {@code {"custom": {…}}} or {@code {"s3": {…}}}. */
final class Origins {

    private Origins() {}

    static Origin read(Node origin) {
        Node custom = origin.nodeOrNull("custom");
        Node s3 = origin.nodeOrNull("s3");
        if (custom != null && s3 == null) {
            return custom(custom);
        }
        if (s3 != null && custom == null) {
            return s3(s3);
        }
        throw new InvalidEdgeEventException(origin.path() + " must have one of custom and s3");
    }

    private static CustomOrigin custom(Node node) {
        JSArrayReader<JSString> protocols = texts(node.object(), "sslProtocols");
        if (protocols == null) {
            throw new InvalidEdgeEventException(node.path() + ".sslProtocols is no list");
        }
        List<String> sslProtocols = new ArrayList<>(protocols.getLength());
        for (int i = 0; i < protocols.getLength(); i++) {
            sslProtocols.add(protocols.get(i).stringValue());
        }
        String protocol = node.textOr("protocol", "https");
        return new CustomOrigin(
                node.text("domainName"),
                node.integerOr("port", protocol.equals("http") ? 80 : 443),
                protocol,
                node.textOr("path", ""),
                sslProtocols,
                node.integerOr("readTimeout", 30),
                node.integerOr("keepaliveTimeout", 5),
                node.integerOrNull("responseCompletionTimeout"),
                Headers.read(node, "customHeaders"));
    }

    private static S3Origin s3(Node node) {
        return new S3Origin(
                node.text("domainName"),
                node.textOr("region", ""),
                node.textOr("authMethod", "none"),
                node.textOr("path", ""),
                node.integerOrNull("readTimeout"),
                node.integerOrNull("responseCompletionTimeout"),
                Headers.read(node, "customHeaders"));
    }

    /** Further fields of the origin before stay if it is of the same kind. */
    static JSObject write(Origin origin, Origin before, JSObject request) {
        String kind = origin instanceof CustomOrigin ? "custom" : "s3";
        JSObject replaced = Js.get(request, "origin");
        JSObject original = replaced == null ? null : Js.get(replaced, kind);
        JSObject written = Js.copy(original);
        EdgeHeaders headersBefore = original == null ? EdgeHeaders.none() : before.customHeaders();
        Js.put(
                written,
                "customHeaders",
                Headers.write(origin.customHeaders(), headersBefore, "request.origin.customHeaders"));
        Js.put(written, "domainName", origin.domainName());
        Js.put(written, "path", origin.path());
        if (origin instanceof CustomOrigin custom) {
            write(custom, written);
        } else if (origin instanceof S3Origin s3) {
            Js.put(written, "authMethod", s3.authMethod());
            Js.put(written, "region", s3.region());
            putOrRemove(written, "readTimeout", s3.readTimeout());
            putOrRemove(written, "responseCompletionTimeout", s3.responseCompletionTimeout());
        }
        JSObject wrapper = Js.object();
        Js.put(wrapper, kind, written);
        return wrapper;
    }

    private static void write(CustomOrigin custom, JSObject written) {
        Js.put(written, "keepaliveTimeout", custom.keepaliveTimeout());
        Js.put(written, "port", custom.port());
        Js.put(written, "protocol", custom.protocol());
        Js.put(written, "readTimeout", custom.readTimeout());
        JSObject sslProtocols = Js.array();
        for (String protocol : custom.sslProtocols()) {
            Js.push(sslProtocols, protocol);
        }
        Js.put(written, "sslProtocols", sslProtocols);
        putOrRemove(written, "responseCompletionTimeout", custom.responseCompletionTimeout());
    }

    private static void putOrRemove(JSObject written, String name, @Nullable Integer value) {
        if (value == null) {
            Js.remove(written, name);
        } else {
            Js.put(written, name, value.intValue());
        }
    }

    /** An empty list where there is none; null if it is no list. */
    @JSBody(
            params = {"o", "k"},
            script = "var v = o[k];"
                    + "return v === undefined || v === null ? [] : Array.isArray(v) ? v.map(String) : null;")
    private static native @Nullable JSArrayReader<JSString> texts(JSObject o, String k);
}
