package io.handrail.benchmarks.peers;

import com.amazonaws.serverless.proxy.jersey.JerseyLambdaContainerHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;

/** Orders as the guide of aws-serverless-java-container shows it, with Jersey, the lightest of its frameworks. */
public final class OrdersJersey implements RequestStreamHandler {

    private static final JerseyLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> HANDLER =
            JerseyLambdaContainerHandler.getHttpApiV2ProxyHandler(
                    new ResourceConfig().register(Orders.class).register(JacksonFeature.class));

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        HANDLER.proxyStream(in, out, context);
    }

    public record Order(String id, String customer, List<Line> lines, Map<String, String> tags, boolean express) {}

    public record Line(String sku, int quantity, BigDecimal price) {}

    public record Receipt(String id, BigDecimal total) {}

    @Path("/api/orders")
    public static final class Orders {

        @POST
        @Consumes("application/json")
        @Produces("application/json")
        public Receipt take(Order order) {
            BigDecimal total = BigDecimal.ZERO;
            for (Line line : order.lines()) {
                total = total.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
            }
            return new Receipt(order.id(), total);
        }
    }
}
