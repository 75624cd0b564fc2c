package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;

/** The key value store has a key; its value is a variable. */
final class KeyValueLookup extends Condition {

    private final Template key;
    private final String variable;

    KeyValueLookup(String key, String variable) {
        this.key = Template.plain(key);
        this.variable = variable;
        OnTheJvm.require(PathTemplate.isName(variable), "A variable has a name of letters and digits");
    }

    @Override
    boolean test(Exchange exchange) {
        String value = exchange.store.get(key.fill(exchange));
        if (value == null) {
            return false;
        }
        exchange.variables.putFromStore(variable, value);
        return true;
    }

    @Override
    String js(Js js) {
        String value = js.lookup(key.js(js));
        js.bind(variable, value);
        return value + "!==undefined";
    }

    @Override
    void check(Scope scope, boolean definite) {
        key.check(scope);
        scope.needsLookup();
        scope.define(variable, true, definite);
    }
}
