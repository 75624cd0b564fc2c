package io.handrail.edge.validate;

import io.handrail.edge.EventType;

/**
 * The headers that functions must leave alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html">AWS:
 *     restrictions on all edge functions</a>
 */
final class HeaderNames {

    private HeaderNames() {}

    /** Never seen by functions and never to be added. */
    static boolean isDisallowed(String name) {
        return switch (name) {
            case "client-cert",
                    "client-cert-chain",
                    "cloudfront-viewer-cert-pem",
                    "connection",
                    "expect",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "trailer",
                    "upgrade",
                    "x-accel-buffering",
                    "x-accel-charset",
                    "x-accel-limit-rate",
                    "x-accel-redirect",
                    "x-amzn-auth",
                    "x-amzn-cf-billing",
                    "x-amzn-cf-id",
                    "x-amzn-cf-xff",
                    "x-amzn-errortype",
                    "x-amzn-fle-profile",
                    "x-amzn-header-count",
                    "x-amzn-header-order",
                    "x-amzn-lambda-integration-tag",
                    "x-amzn-requestid",
                    "x-cache",
                    "x-forwarded-proto",
                    "x-real-ip" -> true;
            default -> name.startsWith("x-amz-cf-") || name.startsWith("x-edge-");
        };
    }

    /**
     * To be read, and not to be added, changed or removed in functions of this event. Of a viewer response, the lengths and
     * encodings are so for Lambda@Edge; CloudFront Functions may change them, which is rarely right.
     */
    static boolean isReadOnly(String name, EventType event) {
        return switch (event) {
            case VIEWER_REQUEST ->
                switch (name) {
                    case "cdn-loop", "content-length", "host", "transfer-encoding", "via" -> true;
                    default -> false;
                };
            case ORIGIN_REQUEST ->
                switch (name) {
                    case "accept-encoding",
                            "cdn-loop",
                            "content-length",
                            "if-modified-since",
                            "if-none-match",
                            "if-range",
                            "if-unmodified-since",
                            "transfer-encoding",
                            "via" -> true;
                    default -> false;
                };
            case ORIGIN_RESPONSE -> name.equals("transfer-encoding") || name.equals("via");
            case VIEWER_RESPONSE ->
                switch (name) {
                    case "content-encoding", "content-length", "transfer-encoding", "via", "warning" -> true;
                    default -> false;
                };
        };
    }

    /**
     * What CloudFront does not add to requests to an origin.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html">AWS:
     *     custom headers of origin requests</a>
     */
    static boolean isNoCustomHeader(String name) {
        return switch (name) {
            case "cache-control",
                    "connection",
                    "content-length",
                    "cookie",
                    "host",
                    "if-match",
                    "if-modified-since",
                    "if-none-match",
                    "if-range",
                    "if-unmodified-since",
                    "max-forwards",
                    "pragma",
                    "proxy-authorization",
                    "proxy-connection",
                    "range",
                    "request-range",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "via",
                    "x-real-ip" -> true;
            default -> name.startsWith("x-amz-") || name.startsWith("x-edge-");
        };
    }
}
