package io.handrail.edge.js.internal.classlib.java.security;

import io.handrail.edge.js.internal.crypto.NodeCrypto;
import java.util.Random;

/** SecureRandom, seeded by the operating system. */
public class TSecureRandom extends Random {

    private static final long serialVersionUID = 1;

    /** As in the JDK. */
    public TSecureRandom() {}

    /** As in the JDK. */
    public String getAlgorithm() {
        return "NativePRNG";
    }

    @Override
    public void nextBytes(byte[] bytes) {
        NodeCrypto.random(bytes);
    }

    /** As in the JDK: as many bytes. */
    public byte[] generateSeed(int length) {
        byte[] bytes = new byte[length];
        nextBytes(bytes);
        return bytes;
    }

    @Override
    protected int next(int bits) {
        byte[] bytes = generateSeed(4);
        int value = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        return value >>> (32 - bits);
    }

    /** Does nothing: there is nothing to be seeded. */
    @Override
    public void setSeed(long seed) {}

    /** Does nothing: there is nothing to be seeded. */
    public void setSeed(byte[] seed) {}
}
