package io.handrail.edge.rules;

/** The value of a {@code Set-Cookie} header, which to a CloudFront Function is an object: a value and attributes. */
final class CookieLine {

    private CookieLine() {}

    static String name(String line) {
        int equals = line.indexOf('=');
        return equals < 0 ? line : line.substring(0, equals);
    }

    /** What stands between the name and the attributes. */
    static String value(String line) {
        int from = line.indexOf('=') + 1;
        int semicolon = line.indexOf(';');
        return line.substring(from, semicolon < from ? line.length() : semicolon);
    }

    static String attributes(String line) {
        int semicolon = line.indexOf(';');
        return semicolon < 0 ? "" : line.substring(semicolon + 1).trim();
    }

    static String js(String line) {
        return "{value:" + Literal.of(value(line)) + ",attributes:" + Literal.of(attributes(line)) + '}';
    }

    static void check(String name, Scope scope) {
        if (name.equals("__proto__")) {
            throw scope.wrong("no function of JavaScript can set the cookie __proto__");
        }
    }
}
