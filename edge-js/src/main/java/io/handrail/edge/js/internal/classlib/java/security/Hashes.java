package io.handrail.edge.js.internal.classlib.java.security;

import java.security.NoSuchAlgorithmException;

/** What the JDK and Node call hashes. */
public final class Hashes {

    private Hashes() {}

    /** Of a name such as {@code SHA-256}, in any case, as the JDK takes it. */
    public static String nodeName(String algorithm) throws NoSuchAlgorithmException {
        return switch (upper(algorithm)) {
            case "SHA-256" -> "sha256";
            case "SHA-1", "SHA1", "SHA" -> "sha1";
            case "SHA-384" -> "sha384";
            case "SHA-512" -> "sha512";
            case "MD5" -> "md5";
            default -> throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        };
    }

    /** How many bytes a hash has. */
    public static int length(String nodeName) {
        return switch (nodeName) {
            case "sha256" -> 32;
            case "sha1" -> 20;
            case "sha384" -> 48;
            case "sha512" -> 64;
            default -> 16;
        };
    }

    /** In capitals, without asking for the locale. */
    public static String upper(String name) {
        char[] chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z') {
                chars[i] = (char) (chars[i] - ('a' - 'A'));
            }
        }
        return new String(chars);
    }

    /** Throws what the JDK throws. */
    public static void checkRange(byte[] data, int offset, int length) {
        if (offset < 0 || length < 0 || data.length - offset < length) {
            throw new IllegalArgumentException("Input buffer too short");
        }
    }
}
