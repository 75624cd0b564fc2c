package io.handrail.edge.js.internal.classlib.java.security.spec;

/** X509EncodedKeySpec. */
public final class TX509EncodedKeySpec extends TEncodedKeySpec {

    /** As in the JDK. */
    public TX509EncodedKeySpec(byte[] encoded) {
        super(encoded);
    }

    @Override
    public String getFormat() {
        return "X.509";
    }
}
