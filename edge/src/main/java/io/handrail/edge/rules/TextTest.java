package io.handrail.edge.rules;

import java.util.List;

/** A value against texts. */
final class TextTest extends Condition {

    enum Operator {
        PRESENT,
        IS,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    private final Value value;
    private final Operator operator;
    private final List<String> texts;

    TextTest(Value value, Operator operator, List<String> texts) {
        this.value = value;
        this.operator = operator;
        this.texts = texts;
        if (operator != Operator.PRESENT && texts.isEmpty()) {
            throw new IllegalArgumentException("A test of " + value + " needs a text to compare with");
        }
        if (operator != Operator.IS && texts.contains("")) {
            throw new IllegalArgumentException("Every text contains an empty one; test " + value + " for presence");
        }
    }

    @Override
    boolean test(Exchange exchange) {
        String text = value.get(exchange);
        if (text == null) {
            return false;
        }
        return switch (operator) {
            case PRESENT -> true;
            case IS -> texts.contains(text);
            case CONTAINS -> text.indexOf(texts.get(0)) >= 0;
            case STARTS_WITH -> text.startsWith(texts.get(0));
            case ENDS_WITH -> text.endsWith(texts.get(0));
        };
    }

    @Override
    String js(Js js) {
        String text = value.js(js);
        return switch (operator) {
            case PRESENT -> text + "!==undefined";
            case IS -> is(text);
            case CONTAINS -> defined(text) + ".indexOf(" + Literal.of(texts.get(0)) + ")>=0";
            case STARTS_WITH -> defined(text) + ".indexOf(" + Literal.of(texts.get(0)) + ")===0";
            case ENDS_WITH ->
                defined(text) + ".slice(-" + Literal.length(texts.get(0)) + ")===" + Literal.of(texts.get(0));
        };
    }

    private String is(String text) {
        return texts.size() == 1
                ? text + "===" + Literal.of(texts.get(0))
                : Literal.list(texts) + ".indexOf(" + text + ")>=0";
    }

    private String defined(String text) {
        return value.source == Value.Source.URI || value.source == Value.Source.METHOD ? text : '(' + text + "||'')";
    }

    @Override
    void check(Scope scope, boolean definite) {
        value.check(scope);
    }
}
