package io.handrail.web.jwt.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;

/** Verifies by RS256 and nothing else, whatever a token claims. */
public final class Signatures {

    private static final JWSHeader RS256 = new JWSHeader(JWSAlgorithm.RS256);

    private Signatures() {}

    /** Whether the key's owner signed it. */
    public static boolean fits(SignedToken token, RSAPublicKey key) {
        try {
            return new RSASSAVerifier(key)
                    .verify(
                            RS256,
                            token.signed().getBytes(StandardCharsets.US_ASCII),
                            new Base64URL(token.signature()));
        } catch (JOSEException e) {
            throw new IllegalStateException("RS256 cannot be verified with this key.", e);
        }
    }
}
