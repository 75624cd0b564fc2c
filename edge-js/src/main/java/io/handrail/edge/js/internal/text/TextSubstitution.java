package io.handrail.edge.js.internal.text;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells TeaVM which of Handrail's own classes have a faster one in {@code internal.classlib}; it runs in the compiler. */
public final class TextSubstitution implements SubstitutionPolicy {

    /** TeaVM makes it. */
    public TextSubstitution() {}

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses("io.handrail.edge.text.Syntax"::equals)
                .packagePrefix("io.handrail.edge.js.internal.classlib.")
                .simpleNamePrefix("T");
    }
}
