package io.handrail.edge.rules;

/** A value ends with a text. */
final class EndsWith extends TextTest {

    private final String end;

    EndsWith(Value value, String end) {
        super(value);
        this.end = notEmpty(end);
    }

    @Override
    boolean isTrueOf(String text) {
        return text.endsWith(end);
    }

    @Override
    String js(String text) {
        return defined(text) + ".slice(-" + Literal.length(end) + ")===" + Literal.of(end);
    }
}
