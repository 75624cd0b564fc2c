package io.handrail.web.websocket.internal;

import io.handrail.core.Environment;
import io.handrail.web.websocket.WebSocketEvent;
import java.net.URI;

/** Where the clients of the API that an event came from are reached. */
public final class ManagementEndpoint {

    private static final String OWN_DOMAIN = ".execute-api.";

    private ManagementEndpoint() {}

    /**
     * A custom domain's address has the path of its mapping instead of the stage, and an event does not tell it; so that of
     * the API itself is used. Where that is disabled, the SDK's variable says where to go.
     */
    public static URI of(WebSocketEvent.Api api) {
        String named = Environment.get("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI");
        if (named != null) {
            return URI.create(named);
        }
        return URI.create("https://" + domain(api) + "/" + api.stage());
    }

    private static String domain(WebSocketEvent.Api api) {
        if (api.domainName().contains(OWN_DOMAIN)) {
            return api.domainName();
        }
        String region = Environment.require("AWS_REGION", "the region of the WebSocket API; Lambda sets it");
        return api.id() + OWN_DOMAIN + region + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com");
    }
}
