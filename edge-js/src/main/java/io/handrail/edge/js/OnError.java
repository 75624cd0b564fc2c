package io.handrail.edge.js;

/** What becomes of a request whose handler throws, or answers what CloudFront would refuse. */
public enum OnError {
    /**
     * The invocation fails. CloudFront answers the viewer with an error (502 or 503), and the log has the exception's class
     * and message. Right wherever a handler decides who may see what.
     */
    FAIL,
    /**
     * The request, or the response, goes on as it came, and the log has the exception. Right for what is only nice to have,
     * such as an A/B test. Never for access control: whoever makes the handler throw would be let in.
     *
     * {@snippet class="io.handrail.edge.js.Snippets" region="pass-through"}
     */
    PASS_THROUGH
}
