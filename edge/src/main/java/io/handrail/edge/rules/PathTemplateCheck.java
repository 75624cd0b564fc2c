package io.handrail.edge.rules;

import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a path template. */
final class PathTemplateCheck {

    private final String template;
    private final List<String> names = new ArrayList<>();

    private PathTemplateCheck(String template) {
        this.template = template;
    }

    /**
     * Refuses what is none.
     *
     * @throws IllegalArgumentException with the reason
     */
    static void check(String template) {
        new PathTemplateCheck(template).all();
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("The path template " + template + ": " + why);
    }

    private void all() {
        if (!template.startsWith("/")) {
            throw wrong("it must begin with a slash");
        }
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c <= ' ' || c > '~' || c == '?' || c == '#') {
                throw wrong("write it as viewers send it, percent-encoded, without the query string");
            }
        }
        for (int at = 1; at <= template.length(); ) {
            int slash = template.indexOf('/', at);
            int end = slash < 0 ? template.length() : slash;
            segment(template.substring(at, end), slash < 0);
            at = end + 1;
        }
    }

    private void segment(String segment, boolean last) {
        int open = segment.indexOf('{');
        int close = segment.indexOf('}');
        if (open < 0 && close < 0) {
            return;
        }
        if (open < 0 || close < open || segment.indexOf('{', open + 1) >= 0 || segment.indexOf('}', close + 1) >= 0) {
            throw wrong("between two slashes there may be one {variable}");
        }
        String name = segment.substring(open + 1, close);
        boolean takesRest = name.endsWith("*");
        name = takesRest ? name.substring(0, name.length() - 1) : name;
        if (!PathTemplate.isName(name) || names.contains(name)) {
            throw wrong("a variable has a name of its own, of letters and digits");
        }
        names.add(name);
        if (takesRest && !(last && open == 0 && close == segment.length() - 1)) {
            throw wrong("{" + name + "*} may only be all that stands behind the last slash");
        }
    }
}
