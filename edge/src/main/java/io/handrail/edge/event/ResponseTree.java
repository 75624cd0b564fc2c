package io.handrail.edge.event;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.ViewerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code response} of the response events, and what functions answer. */
final class ResponseTree {

    private ResponseTree() {}

    static EdgeResponse read(Tree tree) {
        return new EdgeResponse(tree.integer("status"), tree.textOr("statusDescription", ""), headers(tree), null);
    }

    static ViewerResponse viewer(Tree tree) {
        return new ViewerResponse(tree.integer("status"), tree.textOr("statusDescription", ""), headers(tree));
    }

    private static EdgeHeaders headers(Tree tree) {
        return HeadersTree.read(tree.objectOrNull("headers"));
    }

    static Map<String, Object> write(EdgeResult result, @Nullable Object before) {
        Map<String, Object> tree = new LinkedHashMap<>();
        EdgeEvents.putAll(tree, before);
        if (result instanceof EdgeResponse response) {
            put(tree, response.status(), response.statusDescription(), response.headers());
            ResponseBody body = response.body();
            if (body != null) {
                tree.put("body", body.data());
                tree.put("bodyEncoding", body.encoding().text());
            }
        } else if (result instanceof ViewerResponse response) {
            put(tree, response.status(), response.statusDescription(), response.headers());
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, int status, String description, EdgeHeaders headers) {
        tree.put("headers", HeadersTree.write(headers));
        tree.put("status", Integer.toString(status));
        tree.put("statusDescription", description);
    }
}
