package io.handrail.web.jwt.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

/** Verifies something signed by a key that is thrown away, so that the classes and the provider for it are loaded. */
public final class Warming {

    private Warming() {}

    /** Takes some 100 ms. */
    public static void verifyOnce() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(pair.getPrivate());
        signing.update("a.b".getBytes(StandardCharsets.US_ASCII));
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
        Signatures.fits(new SignedToken("k", Map.of(), "a.b", signature), (RSAPublicKey) pair.getPublic());
    }
}
