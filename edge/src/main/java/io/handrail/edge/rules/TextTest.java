package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;

/** A value against a text. */
abstract sealed class TextTest extends Condition permits Contains, EndsWith, Is, Present, StartsWith {

    private final Value value;

    TextTest(Value value) {
        this.value = value;
    }

    /** Refuses a text that everything contains. */
    final String notEmpty(String text) {
        OnTheJvm.run(() -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("Every text contains an empty one; test " + value + " for presence");
            }
        });
        return text;
    }

    @Override
    final boolean test(Exchange exchange) {
        String text = value.get(exchange);
        return text != null && isTrueOf(text);
    }

    abstract boolean isTrueOf(String text);

    @Override
    final String js(Js js) {
        return js(value.js(js));
    }

    /** The same as an expression of JavaScript. */
    abstract String js(String text);

    /** The text, of which methods can be called. */
    final String defined(String text) {
        return value.isAlwaysThere() ? text : '(' + text + "||'')";
    }

    @Override
    final void check(Scope scope, boolean definite) {
        value.check(scope);
    }
}
