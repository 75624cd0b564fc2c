package io.handrail.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any origin that is not an S3 bucket: a web server, a load balancer, API Gateway, a bucket's website endpoint.
 *
 * @param domainName the host; at most 253 characters, no IPv4 address, no colon
 * @param port 80, 443 or 1024 to 65535
 * @param protocol {@code http} or {@code https}
 * @param path empty, or beginning with a slash and not ending with one; at most 255 characters
 * @param sslProtocols such as {@code TLSv1.2}
 * @param readTimeout how long CloudFront waits for the answer, in seconds, 1 to 120
 * @param keepaliveTimeout how long CloudFront keeps the connection, in seconds, 1 to 120
 * @param responseCompletionTimeout how long a request to the origin may take in all, in seconds; null if not set
 * @param customHeaders what CloudFront adds on the way to the origin
 */
public record CustomOrigin(
        String domainName,
        int port,
        String protocol,
        String path,
        List<String> sslProtocols,
        int readTimeout,
        int keepaliveTimeout,
        @Nullable Integer responseCompletionTimeout,
        EdgeHeaders customHeaders)
        implements Origin {

    /** Keeps its own copy of the list. */
    public CustomOrigin {
        sslProtocols = List.copyOf(sslProtocols);
    }

    /** HTTPS at port 443 by TLS 1.2, with CloudFront's default timeouts of 30 and 5 seconds. */
    public static CustomOrigin https(String domainName) {
        return new CustomOrigin(domainName, 443, "https", "", List.of("TLSv1.2"), 30, 5, null, EdgeHeaders.none());
    }

    @Override
    public CustomOrigin withDomainName(String domainName) {
        return copy(domainName, port, protocol, path, readTimeout, customHeaders);
    }

    /** The same by another protocol and port. */
    public CustomOrigin withProtocol(String protocol, int port) {
        return copy(domainName, port, protocol, path, readTimeout, customHeaders);
    }

    @Override
    public CustomOrigin withPath(String path) {
        return copy(domainName, port, protocol, path, readTimeout, customHeaders);
    }

    /** The same with another wait for the answer, in seconds. */
    public CustomOrigin withReadTimeout(int readTimeout) {
        return copy(domainName, port, protocol, path, readTimeout, customHeaders);
    }

    @Override
    public CustomOrigin withCustomHeaders(EdgeHeaders customHeaders) {
        return copy(domainName, port, protocol, path, readTimeout, customHeaders);
    }

    private CustomOrigin copy(
            String domainName, int port, String protocol, String path, int readTimeout, EdgeHeaders customHeaders) {
        return new CustomOrigin(
                domainName,
                port,
                protocol,
                path,
                sslProtocols,
                readTimeout,
                keepaliveTimeout,
                responseCompletionTimeout,
                customHeaders);
    }
}
