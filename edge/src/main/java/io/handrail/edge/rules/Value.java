package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a request or a response that a condition looks at. Comparison is exact and minds case. What is not there
 * fails every test. Immutable.
 */
public final class Value {

    /** Where it is read. */
    enum Source {
        HEADER,
        COOKIE,
        QUERY,
        URI,
        METHOD,
        HOST,
        IP,
        RESPONSE_HEADER,
        STATUS
    }

    final Source source;
    final String name;

    Value(Source source, String name) {
        this.source = source;
        this.name = name;
    }

    /** It is there, if only empty. */
    public Condition present() {
        return new TextTest(this, TextTest.Operator.PRESENT, List.of());
    }

    /** It is one of these texts. */
    public Condition is(String... texts) {
        return new TextTest(this, TextTest.Operator.IS, List.of(texts));
    }

    /** This text is in it. */
    public Condition contains(String text) {
        return new TextTest(this, TextTest.Operator.CONTAINS, List.of(text));
    }

    /** It begins with this text. */
    public Condition startsWith(String text) {
        return new TextTest(this, TextTest.Operator.STARTS_WITH, List.of(text));
    }

    /** It ends with this text. */
    public Condition endsWith(String text) {
        return new TextTest(this, TextTest.Operator.ENDS_WITH, List.of(text));
    }

    /** Header lines of one name are one value, joined by commas (RFC 9110, section 5.3); of cookies the first counts. */
    @Nullable
    String get(Exchange exchange) {
        return switch (source) {
            case HEADER -> joined(exchange.headers, name);
            case COOKIE -> exchange.cookies().get(name);
            case QUERY -> QueryText.first(exchange.query, name);
            case URI -> exchange.uri;
            case METHOD -> exchange.method;
            case HOST -> lower(joined(exchange.headers, "host"));
            case IP -> exchange.clientIp;
            case RESPONSE_HEADER -> joined(exchange.responseHeaders, name);
            case STATUS -> Integer.toString(exchange.status);
        };
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : Ascii.lower(text);
    }

    static @Nullable String joined(EdgeHeaders headers, String name) {
        List<String> values = headers.all(name);
        if (values.isEmpty()) {
            return null;
        }
        StringBuilder joined = new StringBuilder(values.get(0));
        for (int i = 1; i < values.size(); i++) {
            joined.append(", ").append(values.get(i));
        }
        return joined.toString();
    }

    /** The same in JavaScript: a text or undefined. */
    String js(Js js) {
        return switch (source) {
            case HEADER -> js.call(Helper.HEADER, js.local(Js.HEADERS), Literal.of(name));
            case COOKIE -> js.call(Helper.OWN, js.local(Js.REQUEST) + ".cookies", Literal.of(name)) + ".value";
            case QUERY -> js.call(Helper.QUERY, js.local(Js.QUERY), Literal.of(name));
            case URI -> js.local(Js.URI);
            case METHOD -> js.local(Js.REQUEST) + ".method";
            case HOST -> js.call(Helper.LOWER, js.call(Helper.HEADER, js.local(Js.HEADERS), "'host'"));
            case IP -> "e.viewer.ip";
            case RESPONSE_HEADER -> js.call(Helper.HEADER, js.local(Js.RESPONSE_HEADERS), Literal.of(name));
            case STATUS -> "''+" + js.local(Js.RESPONSE) + ".statusCode";
        };
    }

    void check(Scope scope) {
        if (source == Source.RESPONSE_HEADER || source == Source.STATUS) {
            scope.response();
        } else if (source == Source.HEADER) {
            scope.readsHeader(name);
        }
    }

    @Override
    public String toString() {
        return name.isEmpty() ? source.name() : source.name() + ' ' + name;
    }
}
