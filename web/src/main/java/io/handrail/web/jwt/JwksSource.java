package io.handrail.web.jwt;

import io.handrail.web.jwt.internal.FixedJwks;
import io.handrail.web.jwt.internal.HttpJwks;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Where the public keys of a user pool come from. Thread-safe.
 *
 * <p>An implementation of one's own reads them from a parameter, an object or a layer, where the function has no way out
 * of its VPC.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">AWS:
 *     verifying JSON web tokens</a>
 */
@FunctionalInterface
public interface JwksSource {

    /**
     * Gets the pool's key set (RFC 7517, section 5). Called by one thread at a time for each pool; it should give up after
     * a few seconds, because invocations wait for it.
     *
     * @param jwks the pool's own address of it: the issuer and {@code /.well-known/jwks.json}
     * @return the document, as UTF-8
     * @throws IOException if it is not to be had now
     */
    byte[] fetch(URI jwks) throws IOException;

    /**
     * The pool's own address, by the JDK's {@link java.net.HttpURLConnection}: 2 seconds to connect, 5 in all, no
     * redirects, and no more than 150,000 bytes.
     */
    static JwksSource http() {
        return new HttpJwks();
    }

    /** A set that is known beforehand, such as that of a test. Keys that the pool takes into use later are not in it. */
    static JwksSource fixed(String json) {
        return new FixedJwks(json.getBytes(StandardCharsets.UTF_8));
    }
}
