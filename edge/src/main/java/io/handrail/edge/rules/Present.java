package io.handrail.edge.rules;

/** A value is there. */
final class Present extends TextTest {

    Present(Value value) {
        super(value);
    }

    @Override
    boolean isTrueOf(String text) {
        return true;
    }

    @Override
    String js(String text) {
        return text + "!==undefined";
    }
}
