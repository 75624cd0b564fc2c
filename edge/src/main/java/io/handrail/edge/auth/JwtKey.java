package io.handrail.edge.auth;

import io.handrail.edge.auth.internal.ConstantTime;
import io.handrail.edge.auth.internal.HmacSha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/**
 * A key that checks tokens by the one algorithm it is for. What a token says about its algorithm has to agree with the
 * key; it never chooses. RS256 and ES256 need Lambda@Edge (or the JVM); CloudFront Functions know HS256 only.
 */
public abstract sealed class JwtKey {

    private final String algorithm;

    private JwtKey(String algorithm) {
        this.algorithm = algorithm;
    }

    /**
     * HS256: a secret that the maker of the tokens has too.
     *
     * @param secret 32 random bytes at least
     */
    public static JwtKey hs256(byte[] secret) {
        return new Hs256(HmacSha256.key(secret));
    }

    /**
     * RS256: RSA with SHA-256.
     *
     * @param publicKey in DER ({@code SubjectPublicKeyInfo}): what stands in Base64 between {@code BEGIN PUBLIC KEY} and
     *     {@code END PUBLIC KEY}; 2,048 bits at least
     */
    public static JwtKey rs256(byte[] publicKey) {
        if (publicKey.length < 290) {
            throw new IllegalArgumentException("A key of RS256 has 2,048 bits at least, in SubjectPublicKeyInfo form");
        }
        return new Signed("RS256", publicKey("RSA", publicKey), "SHA256withRSA");
    }

    /**
     * ES256: ECDSA on the curve P-256 with SHA-256.
     *
     * @param publicKey in DER ({@code SubjectPublicKeyInfo}), uncompressed: 91 bytes
     */
    public static JwtKey es256(byte[] publicKey) {
        if (!isP256(publicKey)) {
            throw new IllegalArgumentException("A key of ES256 is a point of P-256 in SubjectPublicKeyInfo form");
        }
        return new Signed("ES256", publicKey("EC", publicKey), "SHA256withECDSAinP1363Format");
    }

    /** {@code HS256}, {@code RS256} or {@code ES256}. */
    public String algorithm() {
        return algorithm;
    }

    abstract boolean verifies(byte[] data, byte[] signature);

    /** What comes before the two coordinates: the algorithm, the curve and the form (RFC 5480). */
    private static boolean isP256(byte[] key) {
        int[] head = {
            0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48,
            0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04
        };
        boolean same = key.length == head.length + 64;
        for (int i = 0; same && i < head.length; i++) {
            same = key[i] == (byte) head[i];
        }
        return same;
    }

    private static PublicKey publicKey(String type, byte[] der) {
        try {
            return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No public key of " + type + " in SubjectPublicKeyInfo form", e);
        }
    }

    private static final class Hs256 extends JwtKey {

        private final byte[] secret;

        Hs256(byte[] secret) {
            super("HS256");
            this.secret = secret;
        }

        @Override
        boolean verifies(byte[] data, byte[] signature) {
            return ConstantTime.equal(HmacSha256.sign(secret, data), signature);
        }
    }

    private static final class Signed extends JwtKey {

        private final PublicKey key;
        private final String name;

        Signed(String algorithm, PublicKey key, String name) {
            super(algorithm);
            this.key = key;
            this.name = name;
        }

        @Override
        boolean verifies(byte[] data, byte[] signature) {
            try {
                Signature verifier = Signature.getInstance(name);
                verifier.initVerify(key);
                verifier.update(data);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false; // of another length or form than a signature of this key
            }
        }
    }
}
