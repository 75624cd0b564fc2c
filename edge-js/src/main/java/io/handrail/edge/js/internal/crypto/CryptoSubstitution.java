package io.handrail.edge.js.internal.crypto;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM to compile the classes in {@code internal.classlib} for those of the JDK, which it does not have. TeaVM finds
 * it by {@code META-INF/services}; it runs in the compiler.
 */
public final class CryptoSubstitution implements SubstitutionPolicy {

    /** TeaVM makes it. */
    public CryptoSubstitution() {}

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(name -> name.startsWith("java.security.") || name.startsWith("javax.crypto."))
                .packagePrefix("io.handrail.edge.js.internal.classlib.")
                .simpleNamePrefix("T");
    }
}
