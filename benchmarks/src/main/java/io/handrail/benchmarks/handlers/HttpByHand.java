package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** An order behind an HTTP API, as most functions have it: AWS's types, databind for the body, a switch for the path. */
public final class HttpByHand implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        String method = event.getRequestContext().getHttp().getMethod();
        try {
            return switch (method + " " + event.getRawPath()) {
                case "POST /api/orders" ->
                    answer(
                            201,
                            MAPPER.writeValueAsString(MAPPER.readValue(event.getBody(), Order.class)
                                    .receipt()));
                case "GET /api/health" -> answer(200, "{}");
                default -> answer(404, "{}");
            };
        } catch (JsonProcessingException e) {
            return answer(400, "{}");
        }
    }

    private static APIGatewayV2HTTPResponse answer(int status, String json) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody(json)
                .build();
    }
}
