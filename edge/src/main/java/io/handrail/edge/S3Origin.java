package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/**
 * An S3 bucket by its REST endpoint.
 *
 * @param domainName such as {@code my-bucket.s3.eu-central-1.amazonaws.com}; lower case
 * @param region the bucket's region; needed with an origin access identity, else it may be empty
 * @param authMethod {@code origin-access-identity} or {@code none}; an origin access control is none of the two
 * @param path empty, or beginning with a slash and not ending with one
 * @param readTimeout how long CloudFront waits for the answer, in seconds; null if not set
 * @param responseCompletionTimeout how long a request to the origin may take in all, in seconds; null if not set
 * @param customHeaders what CloudFront adds on the way to the origin
 */
public record S3Origin(
        String domainName,
        String region,
        String authMethod,
        String path,
        @Nullable Integer readTimeout,
        @Nullable Integer responseCompletionTimeout,
        EdgeHeaders customHeaders)
        implements Origin {

    /** A bucket that is read without an origin access identity. */
    public static S3Origin of(String domainName, String region) {
        return new S3Origin(domainName, region, "none", "", null, null, EdgeHeaders.none());
    }

    @Override
    public S3Origin withDomainName(String domainName) {
        return copy(domainName, region, authMethod, path, customHeaders);
    }

    /** The same in another region; the domain name has to fit. */
    public S3Origin withRegion(String region) {
        return copy(domainName, region, authMethod, path, customHeaders);
    }

    /** The same with {@code origin-access-identity} or {@code none}. */
    public S3Origin withAuthMethod(String authMethod) {
        return copy(domainName, region, authMethod, path, customHeaders);
    }

    @Override
    public S3Origin withPath(String path) {
        return copy(domainName, region, authMethod, path, customHeaders);
    }

    @Override
    public S3Origin withCustomHeaders(EdgeHeaders customHeaders) {
        return copy(domainName, region, authMethod, path, customHeaders);
    }

    private S3Origin copy(String domainName, String region, String authMethod, String path, EdgeHeaders customHeaders) {
        return new S3Origin(
                domainName, region, authMethod, path, readTimeout, responseCompletionTimeout, customHeaders);
    }
}
