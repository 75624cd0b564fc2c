package io.handrail.edge;

/**
 * What CloudFront says about the invocation.
 *
 * @param distributionDomainName such as {@code d111111abcdef8.cloudfront.net}; empty where the event has none
 * @param distributionId such as {@code EDFDVBD6EXAMPLE}; empty where the event has none
 * @param eventType which of the four events this is
 * @param requestId what the access log calls {@code x-edge-request-id}; the same in all four events of a request; empty
 *     where the event has none
 */
public record EdgeConfig(String distributionDomainName, String distributionId, EventType eventType, String requestId) {

    /** The configuration of a test: the type alone, the rest empty. */
    public static EdgeConfig of(EventType eventType) {
        return new EdgeConfig("", "", eventType, "");
    }
}
