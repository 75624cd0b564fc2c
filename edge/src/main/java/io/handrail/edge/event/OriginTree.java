package io.handrail.edge.event;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.Origin;
import io.handrail.edge.S3Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {"custom": {…}}} or {@code {"s3": {…}}}. */
final class OriginTree {

    private OriginTree() {}

    static Origin read(Tree origin) {
        Tree custom = origin.objectOrNull("custom");
        Tree s3 = origin.objectOrNull("s3");
        if ((custom == null) == (s3 == null)) {
            throw new InvalidEdgeEventException(origin.path() + " must have one of custom and s3");
        }
        return custom != null ? custom(custom) : s3(Tree.of(origin.map().get("s3"), origin.at("s3")));
    }

    private static CustomOrigin custom(Tree tree) {
        List<String> sslProtocols = new ArrayList<>();
        for (Object protocol : tree.listOrEmpty("sslProtocols")) {
            sslProtocols.add(String.valueOf(protocol));
        }
        String protocol = tree.textOr("protocol", "https");
        return new CustomOrigin(
                tree.text("domainName"),
                tree.integerOr("port", protocol.equals("http") ? 80 : 443),
                protocol,
                tree.textOr("path", ""),
                sslProtocols,
                tree.integerOr("readTimeout", 30),
                tree.integerOr("keepaliveTimeout", 5),
                tree.integerOrNull("responseCompletionTimeout"),
                HeadersTree.read(tree.objectOrNull("customHeaders")));
    }

    private static S3Origin s3(Tree tree) {
        return new S3Origin(
                tree.text("domainName"),
                tree.textOr("region", ""),
                tree.textOr("authMethod", "none"),
                tree.textOr("path", ""),
                tree.integerOrNull("readTimeout"),
                tree.integerOrNull("responseCompletionTimeout"),
                HeadersTree.read(tree.objectOrNull("customHeaders")));
    }

    /** Puts this origin in the place of the one before, whose further fields stay if it is of the same kind. */
    static Map<String, Object> write(Origin origin, @Nullable Object before) {
        String kind = origin instanceof CustomOrigin ? "custom" : "s3";
        Map<String, Object> tree = new LinkedHashMap<>();
        if (before instanceof Map<?, ?> map) {
            EdgeEvents.putAll(tree, map.get(kind));
        }
        tree.put("customHeaders", HeadersTree.write(origin.customHeaders()));
        tree.put("domainName", origin.domainName());
        tree.put("path", origin.path());
        if (origin instanceof CustomOrigin custom) {
            tree.put("keepaliveTimeout", custom.keepaliveTimeout());
            tree.put("port", custom.port());
            tree.put("protocol", custom.protocol());
            tree.put("readTimeout", custom.readTimeout());
            tree.put("sslProtocols", new ArrayList<Object>(custom.sslProtocols()));
            putIfPresent(tree, "responseCompletionTimeout", custom.responseCompletionTimeout());
        } else if (origin instanceof S3Origin s3) {
            tree.put("authMethod", s3.authMethod());
            tree.put("region", s3.region());
            putIfPresent(tree, "readTimeout", s3.readTimeout());
            putIfPresent(tree, "responseCompletionTimeout", s3.responseCompletionTimeout());
        }
        Map<String, Object> wrapper = new LinkedHashMap<>();
        wrapper.put(kind, tree);
        return wrapper;
    }

    private static void putIfPresent(Map<String, Object> tree, String name, @Nullable Integer value) {
        if (value == null) {
            tree.remove(name);
        } else {
            tree.put(name, value);
        }
    }
}
