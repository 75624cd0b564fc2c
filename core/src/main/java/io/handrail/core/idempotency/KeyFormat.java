package io.handrail.core.idempotency;

import io.handrail.core.idempotency.internal.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How keys become the digests in a table. Functions that share records agree on it; change it, and every key is new.
 *
 * @param text how the key's value becomes a text
 * @param algorithm how the text is hashed: a {@link MessageDigest} algorithm, never replaced by another one
 * @param digest how the digest is written
 */
public record KeyFormat(KeyText text, String algorithm, DigestText digest) {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /** Canonical JSON, SHA-256, hexadecimal: the default. */
    public static KeyFormat standard() {
        return new KeyFormat(KeyText.CANONICAL, "SHA-256", DigestText.HEX);
    }

    /**
     * What Powertools for AWS Lambda (Python) writes by default: MD5, hexadecimal. Its prefix is
     * {@code function.module.qualname}, such as {@code orders.app.lambda_handler}; give that one to
     * {@link IdempotencyBuilder#prefix}.
     */
    public static KeyFormat powertoolsPython() {
        return new KeyFormat(KeyText.PYTHON, "MD5", DigestText.HEX);
    }

    /**
     * What Powertools for AWS Lambda (TypeScript) writes by default: MD5, Base64. Its prefix is the function's name. It
     * reads and writes results as {@code ResultForm.NATIVE}.
     */
    public static KeyFormat powertoolsTypeScript() {
        return new KeyFormat(KeyText.TYPESCRIPT, "MD5", DigestText.BASE64);
    }

    /**
     * What Powertools for AWS Lambda (Java) writes by default, for the keys that {@link KeyText#JAVA} covers: MD5,
     * hexadecimal. Its prefix is the function's name, a point, and the name of the idempotent method, such as
     * {@code orders.handleRequest}; give that one to {@link IdempotencyBuilder#prefix}.
     *
     * <p>Powertools for AWS Lambda (.NET) hashes a string and an integer to the same digest; its prefix is the
     * function's name too, with the method's. Of everything else it hashes the text of .NET's {@code JsonElement}; give
     * that to {@link IdempotencyKey#exactly}.
     */
    public static KeyFormat powertoolsJava() {
        return new KeyFormat(KeyText.JAVA, "MD5", DigestText.HEX);
    }

    /** @throws IllegalArgumentException if this Java runtime does not have the algorithm */
    public KeyFormat {
        messageDigest(algorithm);
    }

    /** The digest of a key that is not missing. */
    String digestOf(IdempotencyKey key) {
        String exact = key.exactText();
        return digestOf(exact != null ? exact : JsonText.write(key.value(), text));
    }

    private String digestOf(String hashed) {
        byte[] bytes = messageDigest(algorithm).digest(hashed.getBytes(StandardCharsets.UTF_8));
        return digest == DigestText.BASE64 ? Base64.getEncoder().encodeToString(bytes) : hex(bytes);
    }

    private static String hex(byte[] bytes) {
        char[] text = new char[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            text[2 * i] = HEX[bytes[i] >> 4 & 0xF];
            text[2 * i + 1] = HEX[bytes[i] & 0xF];
        }
        return new String(text);
    }

    private static MessageDigest messageDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "This Java runtime has no digest algorithm " + algorithm + "; SHA-256 and MD5 are always there", e);
        }
    }
}
