package io.handrail.web.websocket.internal;

import io.handrail.web.websocket.Audience;
import io.handrail.web.websocket.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Connections as items of a table, and back. */
public final class ConnectionItems {

    private static final String USER = "user#";
    private static final String GROUP = "group#";
    private static final String NONE = "-1";

    private ConnectionItems() {}

    public static Map<String, AttributeValue> key(String id) {
        return Map.of(
                "pk", AttributeValue.fromS("websocket#connection#" + id), "sk", AttributeValue.fromS("connection"));
    }

    public static Map<String, AttributeValue> memberKey(String id, Audience audience) {
        return Map.of("pk", partition(audience), "sk", AttributeValue.fromS(id));
    }

    public static AttributeValue partition(Audience audience) {
        return AttributeValue.fromS("websocket#" + text(audience));
    }

    public static String member(Map<String, AttributeValue> item) {
        return item.getOrDefault("sk", AttributeValue.fromS("")).s();
    }

    public static AttributeValue set(Audience audience) {
        return AttributeValue.fromSs(List.of(text(audience)));
    }

    private static String text(Audience audience) {
        return audience.kind().name().toLowerCase(Locale.ROOT) + "#" + audience.name();
    }

    public static AttributeValue seconds(Instant time) {
        return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
    }

    public static Map<String, AttributeValue> item(Connection connection) {
        Map<String, AttributeValue> item = new HashMap<>(key(connection.id()));
        item.put(
                "connectedAt",
                AttributeValue.fromN(Long.toString(connection.connectedAt().toEpochMilli())));
        item.put("expires", seconds(connection.expires()));
        List<String> audiences = new ArrayList<>();
        for (Audience audience : connection.audiences()) {
            audiences.add(text(audience));
        }
        // DynamoDB has no empty sets.
        if (!audiences.isEmpty()) {
            item.put("audiences", AttributeValue.fromSs(audiences));
        }
        return item;
    }

    public static Connection connection(String id, Map<String, AttributeValue> item) {
        Set<Audience> audiences = new HashSet<>();
        for (String text :
                item.getOrDefault("audiences", AttributeValue.fromSs(List.of())).ss()) {
            if (text.startsWith(USER)) {
                audiences.add(Audience.user(text.substring(USER.length())));
            } else if (text.startsWith(GROUP)) {
                audiences.add(Audience.group(text.substring(GROUP.length())));
            }
        }
        long connectedAt = Long.parseLong(
                item.getOrDefault("connectedAt", AttributeValue.fromN(NONE)).n());
        return new Connection(id, Instant.ofEpochMilli(connectedAt), audiences);
    }
}
