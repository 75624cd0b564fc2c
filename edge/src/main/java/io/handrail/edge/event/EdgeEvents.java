package io.handrail.edge.event;

import io.handrail.edge.EdgeConfig;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ViewerResponseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event of Lambda@Edge as a tree, which is what every JSON library reads it into: {@code Map} for an object,
 * {@code List} for an array, {@code String}, {@code Number}, {@code Boolean}, {@code null}. Unknown fields are ignored on
 * the way in and kept on the way out.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html">AWS:
 *     the event structure</a>
 */
public final class EdgeEvents {

    private EdgeEvents() {}

    /**
     * Reads an event. Where it does not say its type, as the samples of some tools, that follows from whether it has a
     * response and an origin.
     *
     * @throws InvalidEdgeEventException if it is no event of CloudFront
     */
    public static EdgeEvent fromTree(Map<String, ?> event) {
        Tree cf = Tree.of(event, "event").firstOf("Records").object("cf");
        Tree request = cf.object("request");
        Tree response = cf.objectOrNull("response");
        EdgeConfig config = config(cf.objectOrNull("config"), response != null, request.objectOrNull("origin") != null);
        return switch (config.eventType()) {
            case VIEWER_REQUEST -> RequestTree.viewer(config, request);
            case ORIGIN_REQUEST -> RequestTree.origin(config, request);
            case ORIGIN_RESPONSE ->
                new OriginResponseEvent(
                        config, RequestTree.origin(config, request), ResponseTree.read(cf.object("response")));
            case VIEWER_RESPONSE ->
                new ViewerResponseEvent(
                        config, RequestTree.viewer(config, request), ResponseTree.viewer(cf.object("response")));
        };
    }

    private static EdgeConfig config(@Nullable Tree config, boolean hasResponse, boolean hasOrigin) {
        if (config == null) {
            return EdgeConfig.of(inferred(hasResponse, hasOrigin));
        }
        String text = config.textOr("eventType", "");
        EventType type = text.isEmpty() ? inferred(hasResponse, hasOrigin) : EventType.of(text);
        if (type == null) {
            throw new InvalidEdgeEventException(config.at("eventType") + " is none of the four events");
        }
        return new EdgeConfig(
                config.textOr("distributionDomainName", ""),
                config.textOr("distributionId", ""),
                type,
                config.textOr("requestId", ""));
    }

    private static EventType inferred(boolean hasResponse, boolean hasOrigin) {
        if (hasResponse) {
            return hasOrigin ? EventType.ORIGIN_RESPONSE : EventType.VIEWER_RESPONSE;
        }
        return hasOrigin ? EventType.ORIGIN_REQUEST : EventType.VIEWER_REQUEST;
    }

    /** Writes an event as CloudFront would send it. */
    public static Map<String, Object> toTree(EdgeEvent event) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("distributionDomainName", event.config().distributionDomainName());
        config.put("distributionId", event.config().distributionId());
        config.put("eventType", event.config().eventType().text());
        config.put("requestId", event.config().requestId());
        Map<String, Object> cf = new LinkedHashMap<>();
        cf.put("config", config);
        RequestTree.writeEvent(event, cf);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("cf", cf);
        List<Object> records = new ArrayList<>(1);
        records.add(record);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("Records", records);
        return tree;
    }

    /**
     * Writes what a handler answered, as CloudFront takes it.
     *
     * @param event the event it answers, of which the fields that this library does not know are kept: CloudFront adds
     *     some from time to time, and a request without them would be another request
     */
    public static Map<String, Object> resultToTree(EdgeResult result, Map<String, ?> event) {
        Tree cf = Tree.of(event, "event").firstOf("Records").object("cf");
        return result instanceof EdgeRequest request
                ? RequestTree.write(request, cf.map().get("request"))
                : ResponseTree.write(result, cf.map().get("response"));
    }

    /** Copies the fields of an object, if it is one. */
    static void putAll(Map<String, Object> to, @Nullable Object from) {
        if (from instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object value = entry.getValue();
                if (value != null) {
                    to.put(String.valueOf(entry.getKey()), value);
                }
            }
        }
    }
}
