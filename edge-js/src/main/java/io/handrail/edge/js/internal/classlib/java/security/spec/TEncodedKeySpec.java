package io.handrail.edge.js.internal.classlib.java.security.spec;

/** EncodedKeySpec. */
public abstract class TEncodedKeySpec implements TKeySpec {

    private final byte[] encoded;

    /** As in the JDK. */
    protected TEncodedKeySpec(byte[] encoded) {
        this.encoded = encoded.clone();
    }

    /** As in the JDK. */
    public byte[] getEncoded() {
        return encoded.clone();
    }

    /** As in the JDK. */
    public abstract String getFormat();
}
