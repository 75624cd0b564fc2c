package io.handrail.edge.js.internal.classlib.java.security;

import io.handrail.edge.js.internal.crypto.NodeCrypto;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** MessageDigest: MD5, SHA-1, SHA-256, SHA-384 and SHA-512. */
public final class TMessageDigest implements Cloneable {

    private final String algorithm;
    private final String nodeName;
    private JSObject hash;

    private TMessageDigest(String algorithm, String nodeName, JSObject hash) {
        this.algorithm = algorithm;
        this.nodeName = nodeName;
        this.hash = hash;
    }

    /** As in the JDK. */
    public static TMessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        String nodeName = Hashes.nodeName(algorithm);
        return new TMessageDigest(algorithm, nodeName, NodeCrypto.hash(nodeName));
    }

    /** As in the JDK. */
    public String getAlgorithm() {
        return algorithm;
    }

    /** As in the JDK. */
    public int getDigestLength() {
        return Hashes.length(nodeName);
    }

    /** As in the JDK. */
    public void update(byte value) {
        update(new byte[] {value});
    }

    /** As in the JDK. */
    public void update(byte[] data) {
        NodeCrypto.update(hash, data, 0, data.length);
    }

    /** As in the JDK. */
    public void update(byte[] data, int offset, int length) {
        Hashes.checkRange(data, offset, length);
        NodeCrypto.update(hash, data, offset, offset + length);
    }

    /** As in the JDK. */
    public byte[] digest() {
        byte[] digest = NodeCrypto.digest(hash);
        reset();
        return digest;
    }

    /** As in the JDK. */
    public byte[] digest(byte[] data) {
        update(data);
        return digest();
    }

    /** As in the JDK. */
    public void reset() {
        hash = NodeCrypto.hash(nodeName);
    }

    /** As in the JDK. */
    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Object clone() {
        return new TMessageDigest(algorithm, nodeName, NodeCrypto.copy(hash));
    }

    /** As in the JDK: takes as long wherever the arrays differ. */
    public static boolean isEqual(byte @Nullable [] left, byte @Nullable [] right) {
        if (left == null || right == null) {
            return left == right;
        }
        int difference = left.length ^ right.length;
        for (int i = 0; i < right.length; i++) {
            difference |= (left.length == 0 ? 0 : left[i % left.length]) ^ right[i];
        }
        return difference == 0;
    }
}
