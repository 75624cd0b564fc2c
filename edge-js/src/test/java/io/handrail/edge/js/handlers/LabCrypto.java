package io.handrail.edge.js.handlers;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The JDK's cryptography in the way everybody writes it. */
final class LabCrypto {

    private LabCrypto() {}

    static String run(String what, byte[] data) {
        try {
            if (what.startsWith("Hmac")) {
                return mac(what, data);
            }
            if (what.startsWith("sign:")) {
                return sign(what.substring(5), data);
            }
            return digest(what, data);
        } catch (GeneralSecurityException e) {
            return e.getClass().getName();
        }
    }

    private static String digest(String name, byte[] data) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(name);
        int half = data.length / 2;
        digest.update(data, 0, half);
        for (int i = half; i < data.length; i++) {
            digest.update(data[i]);
        }
        byte[] parts = digest.digest();
        byte[] whole = digest.digest(data);
        return digest.getAlgorithm()
                + digest.getDigestLength()
                + MessageDigest.isEqual(parts, whole)
                + MessageDigest.isEqual(parts, Arrays.copyOf(whole, 3))
                + base64(whole);
    }

    private static String mac(String name, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(name);
        byte[] key = Arrays.copyOf(data, Math.max(1, data.length / 3));
        mac.init(new SecretKeySpec(key, name));
        mac.update(data);
        byte[] first = mac.doFinal();
        return mac.getMacLength() + base64(first) + Arrays.equals(first, mac.doFinal(data));
    }

    /** Signs with the private key in the data, and says whether what it signed is verified: signatures differ each time. */
    private static String sign(String name, byte[] data) throws GeneralSecurityException {
        int length = (data[0] & 0xFF) << 8 | (data[1] & 0xFF);
        byte[] privateKey = Arrays.copyOfRange(data, 2, 2 + length);
        byte[] publicKey = Arrays.copyOfRange(data, 2 + length, data.length);
        KeyFactory keys = KeyFactory.getInstance(name.endsWith("RSA") ? "RSA" : "EC");
        Signature signature = Signature.getInstance(name);
        signature.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        signature.update(data);
        byte[] signed = signature.sign();
        Signature verifier = Signature.getInstance(name);
        verifier.initVerify(keys.generatePublic(new X509EncodedKeySpec(publicKey)));
        verifier.update(data, 0, 5);
        verifier.update(data, 5, data.length - 5);
        boolean good = verifier.verify(signed);
        verifier.update(publicKey);
        return good + "," + verifier.verify(signed) + (name.endsWith("RSA") ? base64(signed) : "");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
