package io.handrail.edge.rules;

import io.handrail.edge.Cookies;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ResponseBody;
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

    /** The new one; null if the status stays. */
    @Nullable
    String statusDescription;

    /** What the response's body is replaced by; null if it stays. */
    @Nullable
    ResponseBody body;

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

    /** Those of the request, as it is now. */
    Cookies cookies() {
        Cookies read = cookies;
        if (read == null) {
            read = Cookies.of(headers);
            cookies = read;
        }
        return read;
    }

    /** Writes them into one header. */
    void setCookies(Cookies changed) {
        cookies = changed;
        headers = changed.isEmpty() ? headers.without("cookie") : headers.with("Cookie", changed.toString());
    }

    /** The request with the headers that it has now. */
    EdgeRequest current() {
        return request.withHeaders(headers);
    }
}
