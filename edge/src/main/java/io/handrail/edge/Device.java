package io.handrail.edge;

/**
 * The kind of device as CloudFront takes it to be from the {@code User-Agent}. A tablet or a smart TV may count as mobile
 * or desktop too; the narrower word wins.
 */
public enum Device {
    /** {@code CloudFront-Is-SmartTV-Viewer: true}. */
    SMART_TV,
    /** {@code CloudFront-Is-Tablet-Viewer: true}. */
    TABLET,
    /** {@code CloudFront-Is-Mobile-Viewer: true}. */
    MOBILE,
    /** {@code CloudFront-Is-Desktop-Viewer: true}. */
    DESKTOP,
    /** None of the headers says true: the policies do not let them through. */
    UNKNOWN;

    static Device of(EdgeHeaders headers) {
        if (is(headers, "cloudfront-is-smarttv-viewer")) {
            return SMART_TV;
        }
        if (is(headers, "cloudfront-is-tablet-viewer")) {
            return TABLET;
        }
        if (is(headers, "cloudfront-is-mobile-viewer")) {
            return MOBILE;
        }
        return is(headers, "cloudfront-is-desktop-viewer") ? DESKTOP : UNKNOWN;
    }

    private static boolean is(EdgeHeaders headers, String name) {
        return "true".equals(headers.first(name));
    }
}
