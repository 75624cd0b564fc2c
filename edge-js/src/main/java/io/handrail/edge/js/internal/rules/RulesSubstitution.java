package io.handrail.edge.js.internal.rules;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells TeaVM to compile the classes here for those of rules that only the JVM needs; it runs in the compiler. */
public final class RulesSubstitution implements SubstitutionPolicy {

    /** TeaVM makes it. */
    public RulesSubstitution() {}

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.substitutePackage("io.handrail.edge.rules.internal", "io.handrail.edge.js.internal.rules");
    }
}
