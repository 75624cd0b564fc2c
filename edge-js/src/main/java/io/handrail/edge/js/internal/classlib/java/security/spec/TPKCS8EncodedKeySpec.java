package io.handrail.edge.js.internal.classlib.java.security.spec;

/** PKCS8EncodedKeySpec. */
public final class TPKCS8EncodedKeySpec extends TEncodedKeySpec {

    /** As in the JDK. */
    public TPKCS8EncodedKeySpec(byte[] encoded) {
        super(encoded);
    }

    @Override
    public String getFormat() {
        return "PKCS#8";
    }
}
