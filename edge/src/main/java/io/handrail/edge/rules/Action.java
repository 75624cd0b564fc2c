package io.handrail.edge.rules;

/** What a rule does if its condition is true. Made by {@link Actions}. Immutable. */
public abstract sealed class Action
        permits AllowOrigins,
                AnswerPreflight,
                AppendIndex,
                ChangeHeader,
                ChangeQuery,
                ChangeRequestCookie,
                KeepVariant,
                Redirect,
                ReplaceBody,
                ReplaceSuffix,
                Respond,
                Rewrite,
                SelectOrigin,
                SetResponseCookie,
                SetStatus,
                Stop {

    Action() {}

    abstract void apply(Exchange exchange);

    /** The same as statements of JavaScript. */
    abstract String js(Js js);

    /** Whether that is one statement, which needs no braces. */
    boolean isOneStatement() {
        return true;
    }

    /** Refuses what cannot work at this event. */
    abstract void check(Scope scope);
}
