package io.handrail.edge.rules;

/** A value begins with a text. */
final class StartsWith extends TextTest {

    private final String start;

    StartsWith(Value value, String start) {
        super(value);
        this.start = notEmpty(start);
    }

    @Override
    boolean isTrueOf(String text) {
        return text.startsWith(start);
    }

    @Override
    String js(String text) {
        return defined(text) + ".indexOf(" + Literal.of(start) + ")===0";
    }
}
