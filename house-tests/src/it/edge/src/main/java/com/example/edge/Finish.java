package com.example.edge;

import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;
import io.handrail.edge.http.SecurityHeaders;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.js.OnError;

@EdgeFunction(onError = OnError.PASS_THROUGH)
public final class Finish extends ViewerResponseHandler {

    @Override
    public ViewerResponse handle(ViewerResponseEvent event) {
        ViewerResponse response = event.response();
        return response.withHeaders(SecurityHeaders.strict().over(response.headers()));
    }
}
