package io.handrail.edge.rules;

import java.util.List;
import java.util.Random;

/** Names and values that are names and values, whatever they look like. */
final class Hostile {

    private static final List<String> HEADERS = List.of(
            "x-a",
            "X-A",
            "accept",
            "accept-language",
            "authorization",
            "__proto__",
            "constructor",
            "tostring",
            "hasownproperty",
            "valueof",
            "origin",
            "user-agent",
            "value",
            "multivalue");

    private static final List<String> SETTABLE = List.of("X-A", "constructor", "Origin", "toString", "x-b", "value");

    private static final List<String> VALUES = List.of(
            "",
            "A",
            "B",
            "off",
            "a",
            "abc",
            "image/webp",
            "';alert(1)//",
            "\\",
            "\\'",
            "</script>",
            "\"",
            "${x.y}",
            "`",
            "\u00fc",
            "\u2028",
            "\ud83d\ude00",
            "__proto__",
            "constructor",
            "a b",
            "%27",
            "{",
            "{no thing",
            "$&",
            "$1",
            "a,b");

    private Hostile() {}

    static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    static String header(Random random) {
        return one(random, HEADERS);
    }

    static String settable(Random random) {
        return one(random, SETTABLE);
    }

    static String value(Random random) {
        return one(random, VALUES);
    }

    static String notEmpty(Random random) {
        String value = value(random);
        return value.isEmpty() ? "/" : value;
    }
}
