package io.handrail.edge.auth.internal;

/** Comparison of secrets. */
public final class ConstantTime {

    private ConstantTime() {}

    /** Whether they are equal; takes as long for any two of these lengths. */
    public static boolean equal(byte[] secret, byte[] given) {
        int difference = secret.length ^ given.length;
        for (int i = 0; i < given.length; i++) {
            difference |= given[i] ^ (secret.length == 0 ? 0 : secret[i % secret.length]);
        }
        return difference == 0;
    }
}
