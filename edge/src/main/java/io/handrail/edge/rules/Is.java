package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;
import java.util.List;

/** A value is one of some texts. */
final class Is extends TextTest {

    private final List<String> texts;

    Is(Value value, List<String> texts) {
        super(value);
        this.texts = texts;
        OnTheJvm.run(() -> {
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("A test of " + value + " needs a text to compare with");
            }
        });
    }

    @Override
    boolean isTrueOf(String text) {
        return texts.contains(text);
    }

    @Override
    String js(String text) {
        return texts.size() == 1
                ? text + "===" + Literal.of(texts.get(0))
                : Literal.list(texts) + ".indexOf(" + text + ")>=0";
    }
}
