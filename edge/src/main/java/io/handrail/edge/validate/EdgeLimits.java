package io.handrail.edge.validate;

import io.handrail.edge.EventType;

/**
 * The limits that AWS sets.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html">AWS:
 *     quotas</a>
 */
public final class EdgeLimits {

    /** A path with its query string must be shorter than this, in characters. */
    public static final int URI = 8_192;

    /** The longest head of a request or response: headers and query string, in bytes. */
    public static final int HEAD = 20_480;

    /** The longest body of a viewer request, and the longest response made in one with its headers: 40 KB. */
    public static final int VIEWER_BODY = 40 * 1024;

    /** The longest body of an origin request, and the longest response made at the origin's side: 1 MB. */
    public static final int ORIGIN_BODY = 1024 * 1024;

    /** The longest name of an origin's custom header, in characters. */
    public static final int CUSTOM_HEADER_NAME = 256;

    /** The longest value of an origin's custom header, in characters. */
    public static final int CUSTOM_HEADER_VALUE = 1_783;

    /** The longest sum of names and values of an origin's custom headers, in characters. */
    public static final int CUSTOM_HEADERS = 10_240;

    /** The longest domain name of an origin, in characters. */
    public static final int DOMAIN_NAME = 253;

    /** The longest path of an origin, in characters. */
    public static final int ORIGIN_PATH = 255;

    /** The longest zip file of a function for viewer events, in bytes. */
    public static final int VIEWER_CODE = 1024 * 1024;

    /** The longest zip file of a function for origin events, in bytes. */
    public static final int ORIGIN_CODE = 50 * 1024 * 1024;

    private EdgeLimits() {}

    /** How long the zip file of a function for this event may be, in bytes. */
    public static int code(EventType event) {
        return event.isViewerEvent() ? VIEWER_CODE : ORIGIN_CODE;
    }

    /** How long a body may be at this event, in bytes. */
    public static int body(EventType event) {
        return event.isViewerEvent() ? VIEWER_BODY : ORIGIN_BODY;
    }
}
