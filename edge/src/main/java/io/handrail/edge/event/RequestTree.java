package io.handrail.edge.event;

import io.handrail.edge.BodyEncoding;
import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeConfig;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponseEvent;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponseEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code request} of all four events. */
final class RequestTree {

    private RequestTree() {}

    static ViewerRequest viewer(EdgeConfig config, Tree tree) {
        return new ViewerRequest(
                config,
                tree.textOr("clientIp", ""),
                tree.text("method"),
                tree.text("uri"),
                tree.textOr("querystring", ""),
                HeadersTree.read(tree.objectOrNull("headers")),
                body(tree.objectOrNull("body")));
    }

    static OriginRequest origin(EdgeConfig config, Tree tree) {
        ViewerRequest common = viewer(config, tree);
        return new OriginRequest(
                config,
                common.clientIp(),
                common.method(),
                common.uri(),
                common.querystring(),
                common.headers(),
                common.body(),
                OriginTree.read(tree.object("origin")));
    }

    private static @Nullable EdgeBody body(@Nullable Tree tree) {
        if (tree == null) {
            return null;
        }
        return new EdgeBody(
                tree.isTrue("inputTruncated"),
                "replace".equals(tree.textOrNull("action")),
                "text".equals(tree.textOrNull("encoding")) ? BodyEncoding.TEXT : BodyEncoding.BASE64,
                tree.textOr("data", ""));
    }

    static void writeEvent(EdgeEvent event, Map<String, Object> cf) {
        if (event instanceof EdgeRequest request) {
            cf.put("request", write(request, null));
        } else if (event instanceof EdgeResponseEvent answered) {
            cf.put("request", write(answered.request(), null));
            if (answered instanceof OriginResponseEvent origin) {
                cf.put("response", ResponseTree.write(origin.response(), null));
            } else if (answered instanceof ViewerResponseEvent viewer) {
                cf.put("response", ResponseTree.write(viewer.response(), null));
            }
        }
    }

    static Map<String, Object> write(EdgeRequest request, @Nullable Object before) {
        Map<String, Object> tree = new LinkedHashMap<>();
        EdgeEvents.putAll(tree, before);
        tree.put("clientIp", request.clientIp());
        tree.put("headers", HeadersTree.write(request.headers()));
        tree.put("method", request.method());
        tree.put("querystring", request.querystring());
        tree.put("uri", request.uri());
        EdgeBody body = request.body();
        if (body == null) {
            tree.remove("body");
        } else {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("inputTruncated", body.inputTruncated());
            data.put("action", body.replace() ? "replace" : "read-only");
            data.put("encoding", body.encoding().text());
            data.put("data", body.data());
            tree.put("body", data);
        }
        if (request instanceof OriginRequest origin) {
            tree.put("origin", OriginTree.write(origin.origin(), tree.get("origin")));
        }
        return tree;
    }
}
