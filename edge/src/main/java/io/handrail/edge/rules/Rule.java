package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;
import java.util.List;

/**
 * A condition and what is done if it is true: {@code when(path("/old")).then(redirect(301, "/new"))}. The condition is looked
 * at as a whole before the first action.
 *
 * @param when the condition
 * @param then the actions, in their order
 */
public record Rule(Condition when, List<Action> then) {

    /** Keeps its own copy. */
    public Rule {
        then = List.copyOf(then);
        OnTheJvm.require(!then.isEmpty(), "A rule without an action does nothing");
    }

    /** Begins a rule. */
    public static When when(Condition condition) {
        return new When(condition);
    }

    /**
     * A rule that has no actions yet.
     *
     * @param condition the condition
     */
    public record When(Condition condition) {

        /** The rule. */
        public Rule then(Action... actions) {
            return new Rule(condition, List.of(actions));
        }
    }
}
