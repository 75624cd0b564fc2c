package io.handrail.edge.rules;

import io.handrail.edge.http.AcceptLanguage;
import io.handrail.edge.rules.internal.OnTheJvm;
import io.handrail.edge.text.Ascii;
import java.util.List;

/** Of some languages one is the best. */
final class PrefersLanguage extends Condition {

    private static final Value ACCEPT_LANGUAGE = Conditions.header("accept-language");

    private final String language;
    private final List<String> languages;

    PrefersLanguage(String language, String... languages) {
        this.language = language;
        this.languages = List.of(languages);
        OnTheJvm.run(() -> {
            OnTheJvm.require(this.languages.contains(language), "The list of languages must have " + language);
            for (String one : languages) {
                OnTheJvm.require(
                        Ascii.isToken(one) && Ascii.lower(one).equals(one) && !one.equals("*"),
                        "A language is written like en or pt-br here: " + one);
            }
        });
    }

    @Override
    boolean test(Exchange exchange) {
        String header = ACCEPT_LANGUAGE.get(exchange);
        return header != null && language.equals(AcceptLanguage.parse(header).best(languages.toArray(new String[0])));
    }

    @Override
    String js(Js js) {
        return js.call(Helper.LANGUAGE, ACCEPT_LANGUAGE.js(js), Literal.list(languages)) + "===" + Literal.of(language);
    }

    @Override
    void check(Scope scope, boolean definite) {}
}
