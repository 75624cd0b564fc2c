package io.handrail.edge.js.internal.classlib.java.security;

import io.handrail.edge.js.internal.crypto.NodeCrypto;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Signature: RSA (PKCS #1 v1.5) and ECDSA with SHA-1 to SHA-512, in DER or (…{@code inP1363Format}) as two numbers. Where the
 * JDK's {@code verify} throws because the bytes are no signature, this answers false.
 */
public final class TSignature {

    private final String algorithm;
    private final String hash;
    private final String form;
    private final boolean rsa;
    private @Nullable TNodeKey key;
    private boolean signing;
    private byte[] data = new byte[256];
    private int length;

    private TSignature(String algorithm, String hash, String form, boolean rsa) {
        this.algorithm = algorithm;
        this.hash = hash;
        this.form = form;
        this.rsa = rsa;
    }

    /** As in the JDK. */
    public static TSignature getInstance(String algorithm) throws NoSuchAlgorithmException {
        String name = Hashes.upper(algorithm);
        int with = name.indexOf("WITH");
        if (name.startsWith("SHA") && with > 3) {
            String hash = Hashes.nodeName("SHA-" + name.substring(3, with));
            String key = name.substring(with + 4);
            if (key.equals("RSA") || key.equals("ECDSA")) {
                return new TSignature(algorithm, hash, "der", key.equals("RSA"));
            }
            if (key.equals("ECDSAINP1363FORMAT")) {
                return new TSignature(algorithm, hash, "ieee-p1363", false);
            }
        }
        throw new NoSuchAlgorithmException(algorithm + " Signature not available");
    }

    /** As in the JDK. */
    public String getAlgorithm() {
        return algorithm;
    }

    /** As in the JDK. */
    public void initVerify(TPublicKey publicKey) throws TInvalidKeyException {
        init(publicKey, false);
    }

    /** As in the JDK. */
    public void initSign(TPrivateKey privateKey) throws TInvalidKeyException {
        init(privateKey, true);
    }

    private void init(TKey given, boolean forSigning) throws TInvalidKeyException {
        if (!(given instanceof TNodeKey nodeKey)
                || rsa != nodeKey.getAlgorithm().equals("RSA")) {
            throw new TInvalidKeyException("No key for " + algorithm);
        }
        key = nodeKey;
        signing = forSigning;
        length = 0;
    }

    /** As in the JDK. */
    public void update(byte value) throws TSignatureException {
        update(new byte[] {value});
    }

    /** As in the JDK. */
    public void update(byte[] more) throws TSignatureException {
        update(more, 0, more.length);
    }

    /** As in the JDK. */
    public void update(byte[] more, int offset, int count) throws TSignatureException {
        if (key == null) {
            throw new TSignatureException("object not initialized for signature or verification");
        }
        Hashes.checkRange(more, offset, count);
        if (data.length - length < count) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, length + count));
        }
        System.arraycopy(more, offset, data, length, count);
        length += count;
    }

    /** As in the JDK. */
    public boolean verify(byte[] signature) throws TSignatureException {
        boolean verified = NodeCrypto.verify(hash, form, present(false).object, data, length, signature);
        length = 0;
        return verified;
    }

    /** As in the JDK. */
    public byte[] sign() throws TSignatureException {
        byte[] signature = NodeCrypto.sign(hash, form, present(true).object, data, length);
        length = 0;
        if (signature == null) {
            throw new TSignatureException("The key cannot sign with " + algorithm);
        }
        return signature;
    }

    private TNodeKey present(boolean forSigning) throws TSignatureException {
        if (key == null || signing != forSigning) {
            throw new TSignatureException("object not initialized for " + (forSigning ? "signing" : "verification"));
        }
        return key;
    }
}
