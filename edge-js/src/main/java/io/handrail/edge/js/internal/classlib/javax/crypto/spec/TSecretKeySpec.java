package io.handrail.edge.js.internal.classlib.javax.crypto.spec;

import io.handrail.edge.js.internal.classlib.java.security.spec.TKeySpec;
import io.handrail.edge.js.internal.classlib.javax.crypto.TSecretKey;

/** SecretKeySpec. */
public final class TSecretKeySpec implements TKeySpec, TSecretKey {

    private final byte[] key;
    private final String algorithm;

    /** As in the JDK. */
    public TSecretKeySpec(byte[] key, String algorithm) {
        if (key.length == 0) {
            throw new IllegalArgumentException("Empty key");
        }
        this.key = key.clone();
        this.algorithm = algorithm;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return key.clone();
    }
}
