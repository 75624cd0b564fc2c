package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.ResponseBody;

/** Replaces the body of the response, or removes it. What the headers say about the old one goes with it. */
final class ReplaceBody extends Action {

    private final String contentType;
    private final String text;

    /**
     * A new body.
     *
     * @param contentType empty if the body is removed
     */
    ReplaceBody(String contentType, String text) {
        this.contentType = contentType;
        this.text = text;
    }

    @Override
    void apply(Exchange exchange) {
        exchange.body = ResponseBody.text(text);
        EdgeHeaders headers =
                exchange.responseHeaders.without("content-encoding").without("content-length");
        exchange.responseHeaders = contentType.isEmpty() ? headers : headers.with("Content-Type", contentType);
    }

    @Override
    String js(Js js) {
        String headers = js.local(Js.RESPONSE_HEADERS);
        return js.local(Js.RESPONSE) + ".body=" + Literal.of(text) + ";delete " + headers
                + "['content-encoding'];delete " + headers + "['content-length'];"
                + (contentType.isEmpty() ? "" : headers + "['content-type']={value:" + Literal.of(contentType) + "};");
    }

    @Override
    boolean isOneStatement() {
        return false;
    }

    @Override
    void check(Scope scope) {
        scope.setsBody(text);
        if (!contentType.isEmpty()) {
            scope.changesHeader("Content-Type", "content-type", contentType);
        }
    }
}
