package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;

/**
 * Whether CloudFront signs the requests to an origin that a function selects, so that the origin can refuse all others.
 *
 * @param enabled whether it does at all
 * @param originType {@code s3}, {@code lambda}, {@code mediastore} or {@code mediapackagev2}
 * @param signingBehavior {@code always}; {@code no-override}, which leaves the viewer's {@code Authorization} header alone;
 *     or {@code never}
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/helper-functions-origin-modification.html">AWS:
 *     helper methods for origin modification</a>
 */
public record OriginAccessControl(boolean enabled, String originType, String signingBehavior) {

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if CloudFront does not know one
     */
    public OriginAccessControl {
        OnTheJvm.require(
                originType.equals("s3")
                        || originType.equals("lambda")
                        || originType.equals("mediastore")
                        || originType.equals("mediapackagev2"),
                "Access control is for origins of s3, lambda, mediastore and mediapackagev2");
        OnTheJvm.require(
                signingBehavior.equals("always")
                        || signingBehavior.equals("no-override")
                        || signingBehavior.equals("never"),
                "The signing behavior is always, no-override or never");
    }

    /** Signs every request. */
    public static OriginAccessControl of(String originType) {
        return new OriginAccessControl(true, originType, "always");
    }

    /** Signs nothing, also where the origin of the cache behavior is signed for. */
    public static OriginAccessControl none() {
        return new OriginAccessControl(false, "s3", "never");
    }

    /** The same with {@code always}, {@code no-override} or {@code never}. */
    public OriginAccessControl withSigningBehavior(String behavior) {
        return new OriginAccessControl(enabled, originType, behavior);
    }

    String js() {
        return enabled
                ? "{enabled:true,signingBehavior:" + Literal.of(signingBehavior)
                        + ",signingProtocol:'sigv4',originType:" + Literal.of(originType) + '}'
                : "{enabled:false}";
    }
}
