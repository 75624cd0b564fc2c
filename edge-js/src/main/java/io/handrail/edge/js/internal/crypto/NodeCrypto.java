package io.handrail.edge.js.internal.crypto;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** The module {@code node:crypto}. It is imported only by functions that use one of these. */
public final class NodeCrypto {

    private NodeCrypto() {}

    /** A {@code Hash}. */
    @JSBody(
            params = "algorithm",
            imports = @JSBodyImport(alias = "crypto", fromModule = "node:crypto"),
            script = "return crypto.createHash(algorithm);")
    public static native JSObject hash(String algorithm);

    /** A {@code Hmac}. */
    @JSBody(
            params = {"algorithm", "key"},
            imports = @JSBodyImport(alias = "crypto", fromModule = "node:crypto"),
            script = "return crypto.createHmac(algorithm, key);")
    public static native JSObject hmac(String algorithm, @JSByRef byte[] key);

    /** Feeds a {@code Hash} or {@code Hmac}; it keeps nothing of the array. */
    @JSBody(
            params = {"hash", "data", "from", "to"},
            script = "hash.update(data.subarray(from, to));")
    public static native void update(JSObject hash, @JSByRef byte[] data, int from, int to);

    /** Ends a {@code Hash} or {@code Hmac}. */
    @JSBody(params = "hash", script = "return new Int8Array(hash.digest());")
    public static native byte[] digest(JSObject hash);

    /** The state of a {@code Hash} once more. */
    @JSBody(params = "hash", script = "return hash.copy();")
    public static native JSObject copy(JSObject hash);

    /** A {@code KeyObject} of this type ({@code rsa}, {@code ec}), or null if these bytes are none. */
    @JSBody(
            params = {"type", "isPublic", "der"},
            imports = @JSBodyImport(alias = "crypto", fromModule = "node:crypto"),
            script = "try {"
                    + "  var key = isPublic"
                    + "    ? crypto.createPublicKey({key: Buffer.from(der), format: 'der', type: 'spki'})"
                    + "    : crypto.createPrivateKey({key: Buffer.from(der), format: 'der', type: 'pkcs8'});"
                    + "  return key.asymmetricKeyType === type ? key : null;"
                    + "} catch (e) { return null; }")
    public static native @Nullable JSObject key(String type, boolean isPublic, @JSByRef byte[] der);

    /** Whether this is the signature; what is no signature at all is not the one. */
    @JSBody(
            params = {"hash", "form", "key", "data", "length", "signature"},
            imports = @JSBodyImport(alias = "crypto", fromModule = "node:crypto"),
            script = "try {"
                    + "  return crypto.verify(hash, data.subarray(0, length), {key: key, dsaEncoding: form}, signature);"
                    + "} catch (e) { return false; }")
    public static native boolean verify(
            String hash, String form, JSObject key, @JSByRef byte[] data, int length, @JSByRef byte[] signature);

    /** The signature, or null if the key cannot make it. */
    @JSBody(
            params = {"hash", "form", "key", "data", "length"},
            imports = @JSBodyImport(alias = "crypto", fromModule = "node:crypto"),
            script = "try {"
                    + "  return new Int8Array(crypto.sign(hash, data.subarray(0, length), {key: key, dsaEncoding: form}));"
                    + "} catch (e) { return null; }")
    public static native byte @Nullable [] sign(
            String hash, String form, JSObject key, @JSByRef byte[] data, int length);

    /** Fills the array with random bytes. */
    @JSBody(
            params = "bytes",
            imports = @JSBodyImport(alias = "crypto", fromModule = "node:crypto"),
            script = "crypto.randomFillSync(bytes);")
    public static native void random(@JSByRef byte[] bytes);
}
