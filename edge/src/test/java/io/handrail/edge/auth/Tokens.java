package io.handrail.edge.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Date;

/** Tokens as another library makes them. */
final class Tokens {

    static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    static final long NOW = 1_800_000_000;

    private Tokens() {}

    static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    static KeyPair ec(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    @SuppressWarnings("JavaUtilDate") // the other library has it
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("user-1")
                .issuer("https://login.example.com")
                .audience("shop")
                .expirationTime(new Date((NOW + 300) * 1000));
    }

    static String hs256(JWTClaimsSet claims) throws JOSEException {
        return signed(new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(SECRET));
    }

    static String rs256(JWTClaimsSet claims, KeyPair key) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build();
        return signed(header, claims, new RSASSASigner(key.getPrivate()));
    }

    static String es256(JWTClaimsSet claims, KeyPair key) throws JOSEException {
        return signed(new JWSHeader(JWSAlgorithm.ES256), claims, new ECDSASigner((ECPrivateKey) key.getPrivate()));
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    /** A token of any texts, signed rightly by HS256. */
    static String raw(String header, String claims) {
        String data = base64(header) + '.' + base64(claims);
        byte[] signature =
                io.handrail.edge.auth.internal.HmacSha256.sign(SECRET, data.getBytes(StandardCharsets.UTF_8));
        return data + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
