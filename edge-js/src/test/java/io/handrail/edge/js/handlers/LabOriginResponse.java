package io.handrail.edge.js.handlers;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.js.EdgeFunction;

/** Replaces errors. */
@EdgeFunction
public final class LabOriginResponse extends OriginResponseHandler {

    @Override
    public EdgeResponse handle(OriginResponseEvent event) {
        EdgeResponse response = event.response();
        if (response.status() >= 500) {
            return response.withStatus(200)
                    .withHeader("Content-Type", "text/plain")
                    .withBody(ResponseBody.bytes(new byte[] {1, 2, (byte) 200}));
        }
        return response.status() == 404
                ? response.withStatus(302)
                        .withHeader("Location", event.request().uri() + "/")
                : response;
    }
}
