package io.handrail.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A user pool that only signs: tokens as Cognito issues them, by keys of its own, and the key set to verify them with.
 * Safe to use from many threads.
 *
 * {@snippet class="io.handrail.testing.CognitoTokensTest" region="tokens"}
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html">AWS:
 *     user pool tokens</a>
 */
public final class CognitoTokens {

    private record Key(String id, KeyPair pair) {}

    private final String issuer;
    private final String clientId;
    private final List<Key> keys = new ArrayList<>();

    /**
     * Of a pool of AWS.
     *
     * @param userPoolId such as {@code us-east-1_Example}
     * @param clientId the app client that the tokens are given to
     */
    public CognitoTokens(String userPoolId, String clientId) {
        this.issuer = "https://cognito-idp." + userPoolId.substring(0, userPoolId.indexOf('_')) + ".amazonaws.com/"
                + userPoolId;
        this.clientId = clientId;
        rotate();
    }

    /** What the tokens have in {@code iss}. */
    public String issuer() {
        return issuer;
    }

    /** An access token of a user for one hour; to be {@linkplain CognitoTokenBuilder#token() signed}. */
    public CognitoTokenBuilder accessToken(String subject) {
        return new CognitoTokenBuilder(this, subject, "access", "client_id", clientId);
    }

    /** An ID token of a user for one hour; to be {@linkplain CognitoTokenBuilder#token() signed}. */
    public CognitoTokenBuilder idToken(String subject) {
        return new CognitoTokenBuilder(this, subject, "id", "aud", clientId);
    }

    /** Takes a new key into use. The key set has those before, too. */
    public synchronized void rotate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys.add(new Key("key-" + (keys.size() + 1), generator.generateKeyPair()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key set (RFC 7517), as the pool has it at {@code /.well-known/jwks.json} below its issuer. */
    public synchronized String jwks() {
        StringBuilder json = new StringBuilder("{\"keys\":[");
        for (Key key : keys) {
            RSAPublicKey rsa = (RSAPublicKey) key.pair().getPublic();
            json.append(json.length() > 9 ? "," : "")
                    .append("{\"alg\":\"RS256\",\"e\":\"")
                    .append(base64(unsigned(rsa.getPublicExponent())))
                    .append("\",\"kid\":\"")
                    .append(key.id())
                    .append("\",\"kty\":\"RSA\",\"n\":\"")
                    .append(base64(unsigned(rsa.getModulus())))
                    .append("\",\"use\":\"sig\"}");
        }
        return json.append("]}").toString();
    }

    /** Without the byte that would only say that the number is positive. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /** Signs claims with the newest key. */
    synchronized String sign(String claims) {
        Key key = keys.get(keys.size() - 1);
        String header = "{\"kid\":\"" + key.id() + "\",\"alg\":\"RS256\"}";
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.pair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
