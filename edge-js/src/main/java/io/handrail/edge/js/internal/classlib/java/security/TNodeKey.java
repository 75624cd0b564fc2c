package io.handrail.edge.js.internal.classlib.java.security;

import org.teavm.jso.JSObject;

/** A key of Node. The T makes it part of what is substituted, so that it sees the others under the names of the JDK. */
abstract class TNodeKey implements TKey {

    final JSObject object;
    private final String algorithm;
    private final String format;
    private final byte[] encoded;

    private TNodeKey(JSObject object, String algorithm, String format, byte[] encoded) {
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

    static final class Public extends TNodeKey implements TPublicKey {
        Public(JSObject object, String algorithm, byte[] encoded) {
            super(object, algorithm, "X.509", encoded);
        }
    }

    static final class Private extends TNodeKey implements TPrivateKey {
        Private(JSObject object, String algorithm, byte[] encoded) {
            super(object, algorithm, "PKCS#8", encoded);
        }
    }
}
