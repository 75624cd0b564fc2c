package io.handrail.edge.js.internal.classlib.java.security;

import org.teavm.jso.JSObject;

/** A key of Node. */
abstract class NodeKey implements TKey {

    final JSObject object;
    private final String algorithm;
    private final String format;
    private final byte[] encoded;

    private NodeKey(JSObject object, String algorithm, String format, byte[] encoded) {
        this.object = object;
        this.algorithm = algorithm;
        this.format = format;
        this.encoded = encoded;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return format;
    }

    @Override
    public byte[] getEncoded() {
        return encoded.clone();
    }

    static final class Public extends NodeKey implements TPublicKey {
        Public(JSObject object, String algorithm, byte[] encoded) {
            super(object, algorithm, "X.509", encoded);
        }
    }

    static final class Private extends NodeKey implements TPrivateKey {
        Private(JSObject object, String algorithm, byte[] encoded) {
            super(object, algorithm, "PKCS#8", encoded);
        }
    }
}
