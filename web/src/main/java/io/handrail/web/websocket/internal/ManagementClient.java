package io.handrail.web.websocket.internal;

import io.handrail.core.aws.Clients;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** A client that is made when something is sent, which many messages do not need. */
public final class ManagementClient implements Supplier<ApiGatewayManagementApiClient> {

    private final URI endpoint;
    private volatile @Nullable ApiGatewayManagementApiClient client;

    public ManagementClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public ApiGatewayManagementApiClient get() {
        ApiGatewayManagementApiClient made = client;
        if (made == null) {
            synchronized (this) {
                made = client;
                if (made == null) {
                    made = Clients.create(ApiGatewayManagementApiClient.builder(), b -> b.endpointOverride(endpoint));
                    client = made;
                }
            }
        }
        return made;
    }
}
