package io.handrail.web.openapi.internal;

/** Templates of routes as OpenAPI has them: {@code /items/{id:int}} is {@code /items/{id}} there. */
final class Paths {

    private Paths() {}

    static String plain(String template) {
        return rewritten(template, true);
    }

    /** Paths with the same one are the same for OpenAPI, whatever their parameters are called. */
    static String shape(String path) {
        return rewritten(path, false);
    }

    private static String rewritten(String template, boolean withNames) {
        StringBuilder path = new StringBuilder();
        boolean inName = false;
        boolean inType = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '}') {
                inName = false;
                inType = false;
            }
            inType |= inName && (c == ':' || c == '+');
            if (!inType && (withNames || !inName)) {
                path.append(c);
            }
            inName |= c == '{';
        }
        return path.toString();
    }
}
