package io.handrail.edge.js.internal.classlib.javax.crypto;

import io.handrail.edge.js.internal.classlib.java.security.Hashes;
import io.handrail.edge.js.internal.classlib.java.security.TInvalidKeyException;
import io.handrail.edge.js.internal.classlib.java.security.TKey;
import io.handrail.edge.js.internal.crypto.NodeCrypto;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Mac: HmacSHA1, HmacSHA256, HmacSHA384, HmacSHA512, HmacMD5. */
public final class TMac {

    private final String algorithm;
    private final String nodeName;
    private byte @Nullable [] key;
    private @Nullable JSObject hmac;

    private TMac(String algorithm, String nodeName) {
        this.algorithm = algorithm;
        this.nodeName = nodeName;
    }

    /** As in the JDK. */
    public static TMac getInstance(String algorithm) throws NoSuchAlgorithmException {
        String name = Hashes.upper(algorithm);
        if (name.startsWith("HMACSHA")) {
            return new TMac(algorithm, Hashes.nodeName("SHA-" + name.substring(7)));
        }
        if (name.equals("HMACMD5")) {
            return new TMac(algorithm, "md5");
        }
        throw new NoSuchAlgorithmException("Algorithm " + algorithm + " not available");
    }

    /** As in the JDK. */
    public String getAlgorithm() {
        return algorithm;
    }

    /** As in the JDK. */
    public int getMacLength() {
        return Hashes.length(nodeName);
    }

    /** As in the JDK. */
    public void init(TKey given) throws TInvalidKeyException {
        key = given.getEncoded();
        if (key == null) {
            throw new TInvalidKeyException("Missing key data");
        }
        hmac = null;
    }

    /** As in the JDK. */
    public void update(byte value) {
        update(new byte[] {value});
    }

    /** As in the JDK. */
    public void update(byte[] data) {
        NodeCrypto.update(started(), data, 0, data.length);
    }

    /** As in the JDK. */
    public void update(byte[] data, int offset, int length) {
        Hashes.checkRange(data, offset, length);
        NodeCrypto.update(started(), data, offset, offset + length);
    }

    /** As in the JDK. */
    public byte[] doFinal() {
        byte[] mac = NodeCrypto.digest(started());
        hmac = null;
        return mac;
    }

    /** As in the JDK. */
    public byte[] doFinal(byte[] data) {
        update(data);
        return doFinal();
    }

    /** As in the JDK. */
    public void reset() {
        hmac = null;
    }

    private JSObject started() {
        JSObject present = hmac;
        if (present == null) {
            if (key == null) {
                throw new IllegalStateException("MAC not initialized");
            }
            present = NodeCrypto.hmac(nodeName, key);
            hmac = present;
        }
        return present;
    }
}
