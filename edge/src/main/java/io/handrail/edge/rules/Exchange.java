package io.handrail.edge.rules;

import io.handrail.edge.Cookies;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import org.jspecify.annotations.Nullable;

/** One evaluation: what the rules see and change. */
final class Exchange {

    final EdgeRequest request;
    final String method;
    final String clientIp;
    final KeyValueStore store;
    final long seconds;
    /** The variables of the rule at hand. */
    final Variables variables = new Variables();

    String uri;
    String query;
    EdgeHeaders headers;
    int status;
    EdgeHeaders responseHeaders;

    @Nullable
    EdgeResponse answer;

    @Nullable
    SelectOrigin origin;

    boolean stopped;
    private @Nullable Cookies cookies;

    Exchange(EdgeRequest request, int status, EdgeHeaders responseHeaders, KeyValueStore store, long millis) {
        this.request = request;
        this.method = request.method();
        this.clientIp = request.clientIp();
        this.uri = request.uri();
        this.query = request.querystring();
        this.headers = request.headers();
        this.status = status;
        this.responseHeaders = responseHeaders;
        this.store = store;
        this.seconds = Math.floorDiv(millis, 1000L);
    }

    /** Those of the request; rules do not change them. */
    Cookies cookies() {
        Cookies read = cookies;
        if (read == null) {
            read = request.cookies();
            cookies = read;
        }
        return read;
    }
}
