package io.handrail.edge.js.internal.classlib.java.security;

import org.jspecify.annotations.Nullable;

/** Key. */
public interface TKey {

    /** Such as {@code RSA}. */
    String getAlgorithm();

    /** Such as {@code X.509}. */
    @Nullable
    String getFormat();

    /** The bytes in this format. */
    byte @Nullable [] getEncoded();
}
