package io.handrail.edge;

/**
 * Where CloudFront sends an origin request. A function may change it, or put one of the other kind in its place; the
 * origin need not belong to the distribution.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html#request-event-fields-general">AWS:
 *     the request event</a>
 */
public sealed interface Origin permits CustomOrigin, S3Origin {

    /** The host; at most 253 characters, no address, no port. */
    String domainName();

    /** The directory at the origin; empty, or beginning with a slash and not ending with one. */
    String path();

    /** The headers CloudFront adds on the way to the origin. */
    EdgeHeaders customHeaders();

    /** The same at another host. For an S3 origin change the request's {@code Host} header as well. */
    Origin withDomainName(String domainName);

    /** The same in another directory. */
    Origin withPath(String path);

    /** The same with these headers and no others. */
    Origin withCustomHeaders(EdgeHeaders customHeaders);
}
