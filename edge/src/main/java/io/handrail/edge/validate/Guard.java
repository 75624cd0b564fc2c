package io.handrail.edge.validate;

import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheap check, apart from the others: the compiler of JavaScript puts what is reachable into every function, and a
 * small function should stay small. It stops at the first thing that is wrong.
 */
final class Guard {

    private Guard() {}

    static @Nullable Finding problem(EdgeEvent event, EdgeResult result) {
        if (result instanceof EdgeRequest request && event instanceof EdgeRequest before) {
            return request(request, before);
        }
        if (result instanceof EdgeResponse response) {
            EdgeHeaders before = event instanceof OriginResponseEvent answered
                    ? answered.response().headers()
                    : EdgeHeaders.none();
            boolean status = response.status() >= 200 && response.status() <= 599;
            return response(status, response.statusDescription(), response.headers(), before);
        }
        if (result instanceof ViewerResponse response && event instanceof ViewerResponseEvent answered) {
            ViewerResponse before = answered.response();
            boolean status = response.status() == before.status();
            return response(status, response.statusDescription(), response.headers(), before.headers());
        }
        throw new IllegalArgumentException("A " + event.config().eventType().text() + " event has no such answer");
    }

    private static @Nullable Finding request(EdgeRequest request, EdgeRequest before) {
        String uri = request.uri();
        if (!uri.equals(before.uri()) && !(uri.startsWith("/") && Characters.isUrlPart(uri, "#?"))) {
            return finding(Rule.URI, "request.uri");
        }
        String query = request.querystring();
        if (!query.equals(before.querystring()) && !Characters.isUrlPart(query, "#")) {
            return finding(Rule.QUERYSTRING, "request.querystring");
        }
        return headers(request.headers(), before.headers(), "request.headers");
    }

    private static @Nullable Finding response(
            boolean status, String description, EdgeHeaders headers, EdgeHeaders before) {
        if (!status) {
            return finding(Rule.STATUS, "response.status");
        }
        return Characters.isFieldValue(description)
                ? headers(headers, before, "response.headers")
                : finding(Rule.STATUS_DESCRIPTION, "response.statusDescription");
    }

    /** What came with the event and is as it was may stay, whatever it is; most headers are, so it is not looked at. */
    @SuppressWarnings("ReferenceEquality") // equal ones take longer and come to the same
    private static @Nullable Finding headers(EdgeHeaders headers, EdgeHeaders before, String place) {
        if (headers == before) {
            return null;
        }
        for (String name : headers.names()) {
            Finding found = headers.sameLines(name, before) ? null : lines(headers.lines(name), before, place);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Finding lines(List<EdgeHeaders.Header> lines, EdgeHeaders before, String place) {
        for (EdgeHeaders.Header line : lines) {
            boolean name = Ascii.isToken(line.key());
            boolean good = name && Characters.isFieldValue(line.value());
            if (!good && !before.all(line.key()).contains(line.value())) {
                return name ? finding(Rule.HEADER_VALUE, place + "." + line.name()) : finding(Rule.HEADER_NAME, place);
            }
        }
        return null;
    }

    private static Finding finding(Rule rule, String place) {
        return new Finding(rule, place, "is malformed or not allowed; EdgeValidator.valid says more in a test");
    }
}
