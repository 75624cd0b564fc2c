package io.handrail.edge.js.internal.classlib.java.security;

import io.handrail.edge.js.internal.classlib.java.security.spec.TInvalidKeySpecException;
import io.handrail.edge.js.internal.classlib.java.security.spec.TKeySpec;
import io.handrail.edge.js.internal.classlib.java.security.spec.TPKCS8EncodedKeySpec;
import io.handrail.edge.js.internal.classlib.java.security.spec.TX509EncodedKeySpec;
import io.handrail.edge.js.internal.crypto.NodeCrypto;
import java.security.NoSuchAlgorithmException;
import org.teavm.jso.JSObject;

/** KeyFactory: RSA and EC, of encoded keys. */
public final class TKeyFactory {

    private final String algorithm;

    private TKeyFactory(String algorithm) {
        this.algorithm = algorithm;
    }

    /** As in the JDK. */
    public static TKeyFactory getInstance(String algorithm) throws NoSuchAlgorithmException {
        String name = Hashes.upper(algorithm);
        if (!name.equals("RSA") && !name.equals("EC")) {
            throw new NoSuchAlgorithmException(algorithm + " KeyFactory not available");
        }
        return new TKeyFactory(name);
    }

    /** As in the JDK. */
    public String getAlgorithm() {
        return algorithm;
    }

    /** As in the JDK, of an {@code X509EncodedKeySpec}. */
    public TPublicKey generatePublic(TKeySpec spec) throws TInvalidKeySpecException {
        if (spec instanceof TX509EncodedKeySpec x509) {
            byte[] encoded = x509.getEncoded();
            return new TNodeKey.Public(key(true, encoded), algorithm, encoded);
        }
        throw new TInvalidKeySpecException("Only X509EncodedKeySpec is there for public keys");
    }

    /** As in the JDK, of a {@code PKCS8EncodedKeySpec}. */
    public TPrivateKey generatePrivate(TKeySpec spec) throws TInvalidKeySpecException {
        if (spec instanceof TPKCS8EncodedKeySpec pkcs8) {
            byte[] encoded = pkcs8.getEncoded();
            return new TNodeKey.Private(key(false, encoded), algorithm, encoded);
        }
        throw new TInvalidKeySpecException("Only PKCS8EncodedKeySpec is there for private keys");
    }

    private JSObject key(boolean isPublic, byte[] encoded) throws TInvalidKeySpecException {
        JSObject key = NodeCrypto.key(algorithm.equals("EC") ? "ec" : "rsa", isPublic, encoded);
        if (key == null) {
            throw new TInvalidKeySpecException("These bytes are no key of " + algorithm);
        }
        return key;
    }
}
