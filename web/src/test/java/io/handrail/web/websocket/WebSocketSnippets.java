package io.handrail.web.websocket;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.LambdaHandler;
import io.handrail.core.aws.Clients;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The examples of the Javadoc. */
final class WebSocketSnippets {

    private WebSocketSnippets() {}

    // @start region="chat"
    record Join(String room) {}

    record Say(String room, String text) {}

    record Member(String user) {}

    public static final class Chat extends WebSocketHandler {

        @Override
        protected Admission onConnect(ConnectRequest request, Context context) {
            return request.principal().map(Admission::accept).orElseGet(() -> Admission.deny(401));
        }

        @Override
        protected void routes(WebSocketRoutes routes) {
            routes.on("join", Join.class, Member.class, (message, context) -> {
                message.connections()
                        .join(message.connectionId(), message.body().room());
                return new Member(message.authorizer().getOrDefault("principalId", ""));
            });
            routes.on(
                    "say",
                    Say.class,
                    (message, context) -> message.connections()
                            .broadcast(message.body().room(), message.body().text(), context));
            routes.otherwise((message, context) -> message.reply("say or join?"));
        }
    }
    // @end

    // @start region="push"
    record Order(String customer, String status) {}

    public static final class TellCustomer extends LambdaHandler<Order, Void> {

        private final Connections connections = Connections.at(
                URI.create(Environment.require("WEBSOCKET_URL", "the address of the WebSocket API's stage")),
                new DynamoDbConnectionStore(
                        Clients.create(DynamoDbClient.builder()),
                        Environment.require("CONNECTIONS_TABLE", "the table of its connections")));

        @Override
        public @Nullable Void handle(Order order, Context context) {
            connections.sendTo(order.customer(), "Your order is " + order.status(), context);
            return null;
        }
    }
    // @end
}
