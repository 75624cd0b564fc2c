package io.handrail.edge.rules;

/** A text is in a value. */
final class Contains extends TextTest {

    private final String part;

    Contains(Value value, String part) {
        super(value);
        this.part = notEmpty(part);
    }

    @Override
    boolean isTrueOf(String text) {
        return text.contains(part);
    }

    @Override
    String js(String text) {
        return defined(text) + ".indexOf(" + Literal.of(part) + ")>=0";
    }
}
