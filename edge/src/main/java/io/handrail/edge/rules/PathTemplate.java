package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;
import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /blog/{year}/img-{name}.png} or {@code /docs/{rest*}}: between two slashes stands a text, or a variable of at least
 * one character with a text before and behind it; at the end may stand a variable that takes all the rest, slashes too,
 * and may be empty.
 */
final class PathTemplate {

    /** Between two slashes; a plain text is in {@code before}, and {@code variable} is empty. */
    private static final class Segment {

        final String before;
        final String variable;
        final String behind;

        Segment(String before, String variable, String behind) {
            this.before = before;
            this.variable = variable;
            this.behind = behind;
        }

        boolean isText() {
            return variable.isEmpty();
        }
    }

    private final List<Segment> segments = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String rest = "";

    PathTemplate(String template) {
        OnTheJvm.run(() -> PathTemplateCheck.check(template));
        for (int at = 1; at <= template.length(); ) {
            int slash = template.indexOf('/', at);
            int end = slash < 0 ? template.length() : slash;
            add(template.substring(at, end));
            at = end + 1;
        }
    }

    private void add(String segment) {
        int open = segment.indexOf('{');
        int close = segment.indexOf('}');
        if (open < 0) {
            segments.add(new Segment(segment, "", ""));
            return;
        }
        if (segment.endsWith("*}")) {
            rest = segment.substring(1, close - 1);
            names.add(rest);
            return;
        }
        String name = segment.substring(open + 1, close);
        names.add(name);
        segments.add(new Segment(segment.substring(0, open), name, segment.substring(close + 1)));
    }

    static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Ascii.isLetterOrDigit(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && !Ascii.isDigit(name.charAt(0));
    }

    List<String> names() {
        return names;
    }

    /** Whether the path fits; then its variables are put to the others. */
    boolean matches(String uri, Variables variables) {
        if (!uri.startsWith("/")) {
            return false;
        }
        List<String> values = new ArrayList<>(names.size());
        int at = 1;
        for (Segment segment : segments) {
            if (at > uri.length()) {
                return false;
            }
            int slash = uri.indexOf('/', at);
            int end = slash < 0 ? uri.length() : slash;
            String part = uri.substring(at, end);
            if (segment.isText()) {
                if (!part.equals(segment.before)) {
                    return false;
                }
            } else {
                int from = segment.before.length();
                int to = part.length() - segment.behind.length();
                if (from >= to || !part.startsWith(segment.before) || !part.endsWith(segment.behind)) {
                    return false;
                }
                values.add(part.substring(from, to));
            }
            at = end + 1;
        }
        if (rest.isEmpty() ? at <= uri.length() : at > uri.length()) {
            return false;
        }
        if (!rest.isEmpty()) {
            values.add(uri.substring(at));
        }
        for (int i = 0; i < values.size(); i++) {
            variables.put(names.get(i), values.get(i));
        }
        return true;
    }

    /**
     * The same as a regular expression, in which everything of the template's author is escaped and no part can be matched
     * in two ways. Its end is not a dollar sign, which in njs may stand before a line break.
     */
    String regex() {
        StringBuilder regex = new StringBuilder("/^");
        for (Segment segment : segments) {
            regex.append("\\/");
            escape(segment.before, regex);
            if (!segment.isText()) {
                regex.append("([^/]+)");
                escape(segment.behind, regex);
            }
        }
        return regex.append(rest.isEmpty() ? "(?![\\s\\S])/" : "\\/([\\s\\S]*)/")
                .toString();
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && "-_~%,;:@&='\"`<> !".indexOf(c) < 0) {
                to.append('\\');
            }
            to.append(c);
        }
    }
}
