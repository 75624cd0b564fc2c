package io.handrail.edge.rules;

/**
 * What must be true for a rule to act. Made by {@link Conditions} and by the tests of a {@link Value}. Immutable.
 */
public abstract sealed class Condition
        permits Accepts,
                AllOf,
                Always,
                AnyOf,
                BasicAuthCondition,
                InVariant,
                KeyValueLookup,
                NoExtension,
                Not,
                PathMatch,
                PrefersLanguage,
                SignedLink,
                TextTest,
                Token {

    Condition() {}

    /** True if both are. The other one is asked only if this one is true, and may use the variables of this one. */
    public final Condition and(Condition other) {
        return new AllOf(this, other);
    }

    /** True if one of the two is. Variables of the two are not known to the actions. */
    public final Condition or(Condition other) {
        return new AnyOf(this, other);
    }

    /** True if this one is not. */
    public final Condition not() {
        return new Not(this);
    }

    abstract boolean test(Exchange exchange);

    /** The same as an expression of JavaScript that can stand on either side of {@code &&}. */
    abstract String js(Js js);

    /** Its parts, all of which must be true. */
    void terms(Js.Terms terms) {
        terms.add(this);
    }

    /**
     * Refuses what cannot work.
     *
     * @param definite whether the rule acts only if this condition is true, so that its variables are known then
     */
    abstract void check(Scope scope, boolean definite);
}
