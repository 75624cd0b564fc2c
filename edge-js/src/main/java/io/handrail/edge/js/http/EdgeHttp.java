package io.handrail.edge.js.http;

import java.io.IOException;
import org.teavm.interop.PlatformMarker;

/**
 * Asks other services. A handler that does is written as if the call waited, and is marked with
 * {@code @EdgeFunction(asynchronous = true)}; on the JVM it really waits, at the edge other requests' handlers may run
 * meanwhile. An interface, so that a test can answer in the place of the service:
 *
 * {@snippet class="io.handrail.edge.js.Snippets" region="http"}
 *
 * <p>A viewer event's function has 5 seconds in all, an origin event's 30; every request has a time of its own, which
 * should be well below that.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html">AWS:
 *     quotas</a>
 */
public interface EdgeHttp {

    /**
     * Sends a request and waits for the whole answer. Redirects are not followed; every status is an answer.
     *
     * @throws IOException if there is no answer in time, or it is too long, or the connection fails
     */
    EdgeHttpResponse send(EdgeHttpRequest request) throws IOException;

    /**
     * The real thing.
     *
     * @throws IllegalStateException in a function that is not marked as asynchronous
     */
    static EdgeHttp create() {
        return Platform.isJavaScript() ? FetchHttp.create() : new JdkHttp();
    }

    /** Decided by the compiler, which leaves out what belongs to the other platform. */
    final class Platform {

        private Platform() {}

        @PlatformMarker("javascript")
        static boolean isJavaScript() {
            return false;
        }
    }
}
