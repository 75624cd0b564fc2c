package io.handrail.web;

import io.handrail.web.internal.PathTemplate;
import io.handrail.web.internal.PathText;

/** What an {@link HttpHandler} does besides its routes. Immutable. */
public final class HttpSettings {

    private static final HttpSettings STANDARD = new HttpSettings("", 1024 * 1024, 1024, false, false);

    private final String basePath;
    private final int maxBodyBytes;
    private final int gzipBytes;
    private final boolean gzipOverRestApi;
    private final boolean automaticETags;

    private HttpSettings(
            String basePath, int maxBodyBytes, int gzipBytes, boolean gzipOverRestApi, boolean automaticETags) {
        this.basePath = basePath;
        this.maxBodyBytes = maxBodyBytes;
        this.gzipBytes = gzipBytes;
        this.gzipOverRestApi = gzipOverRestApi;
        this.automaticETags = automaticETags;
    }

    /** No base path, bodies up to 1 MB, gzip from 1 KB on but not over REST APIs, entity tags where a route sets one. */
    public static HttpSettings standard() {
        return STANDARD;
    }

    /**
     * With a prefix that is left out of paths which have it: the base path of a custom domain of a REST API, or what a load
     * balancer's rule or CloudFront's behaviour sends here. The stage of an HTTP API is left out by itself.
     *
     * @param path with its first slash and without one at its end
     */
    public HttpSettings withBasePath(String path) {
        if (path.equals("/") || !new PathTemplate(path).parameters().isEmpty()) {
            throw new IllegalArgumentException("A base path is text, such as /api");
        }
        return new HttpSettings(path, maxBodyBytes, gzipBytes, gzipOverRestApi, automaticETags);
    }

    /** With this limit for bodies of requests, which are refused with 413. Lambda takes 6 MB with all around. */
    public HttpSettings withMaxBodyBytes(int bytes) {
        return new HttpSettings(basePath, bytes, gzipBytes, gzipOverRestApi, automaticETags);
    }

    /** With answers compressed from this size on, where the client takes gzip and the type of the body gains by it. */
    public HttpSettings withGzipFrom(int bytes) {
        return new HttpSettings(basePath, maxBodyBytes, Math.max(1, bytes), gzipOverRestApi, automaticETags);
    }

    /** Without compression: CloudFront does it, or answers have secrets besides what others put in. */
    public HttpSettings withoutGzip() {
        return new HttpSettings(basePath, maxBodyBytes, Integer.MAX_VALUE, gzipOverRestApi, automaticETags);
    }

    /**
     * With compression over REST APIs, too. The API must list <code>*&#47;*</code> in its {@code binaryMediaTypes}, or clients
     * get base64.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/lambda-proxy-binary-media.html">AWS: binary
     *     media from a Lambda proxy integration</a>
     */
    public HttpSettings withGzipOverRestApi() {
        return new HttpSettings(basePath, maxBodyBytes, gzipBytes, true, automaticETags);
    }

    /** With an entity tag made of the body in each answer of 200 to a GET that has none. */
    public HttpSettings withAutomaticETags() {
        return new HttpSettings(basePath, maxBodyBytes, gzipBytes, gzipOverRestApi, true);
    }

    int maxBodyBytes() {
        return maxBodyBytes;
    }

    boolean automaticETags() {
        return automaticETags;
    }

    boolean compresses(Source source, int bytes) {
        return bytes >= gzipBytes && (gzipOverRestApi || source != Source.REST_API);
    }

    /** The path as routes know it. */
    String routed(RequestData data) {
        String path = data.path;
        if (!data.stage.isEmpty() && !data.stage.equals("$default")) {
            path = PathText.without("/" + data.stage, path);
        }
        return PathText.without(basePath, path);
    }
}
