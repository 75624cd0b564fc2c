package io.handrail.edge.rules;

import io.handrail.edge.Cookies;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EventType;
import io.handrail.edge.QueryString;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event that a CloudFront Function gets for a request: for {@code aws cloudfront test-function}, and for a test that runs
 * a printed function. Header names are in lower case, cookies and query parameters are objects of their own, and what is
 * repeated is under one name ({@code multiValue}); nothing is decoded.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html">AWS: the
 *     event of CloudFront Functions</a>
 */
public final class FunctionEvent {

    private FunctionEvent() {}

    /** The event of a viewer request, as JSON. */
    public static String json(ViewerRequest request) {
        return Json.write(event(request, EventType.VIEWER_REQUEST));
    }

    /** The event of a viewer response, as JSON. */
    public static String json(ViewerResponseEvent event) {
        Map<String, Object> tree = event(event.request(), EventType.VIEWER_RESPONSE);
        ViewerResponse response = event.response();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("statusCode", response.status());
        answer.put("statusDescription", response.statusDescription());
        answer.put("headers", headers(response.headers().without("set-cookie")));
        Entries cookies = new Entries();
        for (String line : response.headers().all("set-cookie")) {
            cookies.add(CookieLine.name(line), CookieLine.value(line), CookieLine.attributes(line));
        }
        answer.put("cookies", cookies.tree());
        tree.put("response", answer);
        return Json.write(tree);
    }

    private static Map<String, Object> event(EdgeRequest request, EventType type) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("distributionDomainName", request.config().distributionDomainName());
        context.put("distributionId", request.config().distributionId());
        context.put("eventType", type.text());
        context.put("requestId", request.config().requestId());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", "1.0");
        tree.put("context", context);
        tree.put("viewer", Map.of("ip", request.clientIp()));
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("method", request.method());
        inner.put("uri", request.uri());
        Entries query = new Entries();
        for (QueryString.Parameter parameter : request.query().parameters()) {
            String value = parameter.rawValue();
            query.add(parameter.rawName(), value == null ? "" : value, "");
        }
        inner.put("querystring", query.tree());
        inner.put("headers", headers(request.headers().without("cookie")));
        Entries cookies = new Entries();
        for (Cookies.Cookie cookie : request.cookies().all()) {
            cookies.add(cookie.name(), cookie.value(), "");
        }
        inner.put("cookies", cookies.tree());
        tree.put("request", inner);
        return tree;
    }

    private static Map<String, Object> headers(EdgeHeaders headers) {
        Entries entries = new Entries();
        for (EdgeHeaders.Header header : headers.lines()) {
            entries.add(header.name(), header.value(), "");
        }
        return entries.tree();
    }

    /** Names with a value each, or several. */
    private static final class Entries {

        private final Map<String, List<Object>> byName = new LinkedHashMap<>();

        void add(String name, String value, String attributes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("value", value);
            if (!attributes.isEmpty()) {
                entry.put("attributes", attributes);
            }
            List<Object> same = byName.get(name);
            if (same == null) {
                same = new ArrayList<>(1);
                byName.put(name, same);
            }
            same.add(entry);
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            for (Map.Entry<String, List<Object>> named : byName.entrySet()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                for (Map.Entry<?, ?> field : ((Map<?, ?>) named.getValue().get(0)).entrySet()) {
                    entry.put(String.valueOf(field.getKey()), field.getValue());
                }
                if (named.getValue().size() > 1) {
                    entry.put("multiValue", named.getValue());
                }
                tree.put(named.getKey(), entry);
            }
            return tree;
        }
    }
}
