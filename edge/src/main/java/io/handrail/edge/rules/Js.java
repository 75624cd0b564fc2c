package io.handrail.edge.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The JavaScript of a function while it is printed. */
final class Js {

    static final String REQUEST = "r";
    static final String HEADERS = "h";
    static final String URI = "u";
    static final String QUERY = "q";
    static final String RESPONSE = "p";
    static final String RESPONSE_HEADERS = "g";

    /** Names of variables that are assigned in rules; the others are e, r, h, u, q, p, g. */
    private static final String LETTERS = "abcdfijklmnostvwxyz";

    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    private final Set<String> locals = new TreeSet<>();
    private final Map<String, String> variables = new HashMap<>();
    private final StringBuilder lookups = new StringBuilder();
    private final boolean response;
    private Set<String> used = Set.of();
    private int taken;
    private int mostTaken;
    private boolean importsCloudFront;

    /** The parts of a rule's condition, one after the other. */
    interface Terms {
        void add(Condition condition);
    }

    Js(boolean response) {
        this.response = response;
    }

    /** The statements of a rule, of whose variables these are used. */
    String rule(Rule rule, Set<String> usedVariables) {
        used = usedVariables;
        variables.clear();
        taken = 0;
        StringBuilder code = new StringBuilder();
        StringBuilder condition = new StringBuilder();
        int[] open = {0};
        rule.when().terms(term -> {
            String expression = term.js(this);
            if (lookups.length() > 0) {
                // A lookup waits until what comes before it is true, for its key may be made of that.
                if (condition.length() > 0) {
                    code.append("if(").append(condition).append("){");
                    open[0]++;
                    condition.setLength(0);
                }
                code.append(lookups);
                lookups.setLength(0);
            }
            condition.append(condition.length() == 0 ? "" : "&&").append(expression);
        });
        StringBuilder actions = new StringBuilder();
        for (Action action : rule.then()) {
            actions.append(action.js(this));
        }
        boolean single = rule.then().size() == 1 && rule.then().get(0).isOneStatement();
        if (condition.length() == 0) {
            code.append(actions);
        } else {
            code.append("if(").append(condition).append(')');
            code.append(single ? "" : "{").append(actions).append(single ? "" : "}");
        }
        for (int i = 0; i < open[0]; i++) {
            code.append('}');
        }
        return code.append('\n').toString();
    }

    /** A call of a helper, which is then printed. */
    String call(Helper helper, String... arguments) {
        add(helper);
        StringBuilder call = new StringBuilder(helper.function).append('(');
        for (int i = 0; i < arguments.length; i++) {
            call.append(i == 0 ? "" : ",").append(arguments[i]);
        }
        return call.append(')').toString();
    }

    private void add(Helper helper) {
        if (helpers.add(helper)) {
            for (Helper needed : helper.needs) {
                add(needed);
            }
        }
    }

    /** One of the constants above, which is then printed. */
    String local(String name) {
        locals.add(name);
        return name;
    }

    String cloudFront() {
        importsCloudFront = true;
        return "cf";
    }

    /** A variable of the function that this rule has for itself. */
    String variable() {
        int number = taken++;
        mostTaken = Math.max(mostTaken, taken);
        return name(number);
    }

    private static String name(int number) {
        String letter = LETTERS.substring(number % LETTERS.length(), number % LETTERS.length() + 1);
        return number < LETTERS.length() ? letter : letter + number / LETTERS.length();
    }

    /** The value of a key, which is looked up before the condition that asks for it. */
    String lookup(String key) {
        String variable = variable();
        lookups.append(variable)
                .append("=await ")
                .append(call(Helper.LOOKUP, key))
                .append(';');
        return variable;
    }

    boolean isUsed(String variable) {
        return used.contains(variable);
    }

    void bind(String variable, String expression) {
        variables.put(variable, expression);
    }

    String bound(String variable) {
        String expression = variables.get(variable);
        if (expression == null) {
            throw new IllegalStateException("Unknown variable " + variable);
        }
        return expression;
    }

    /** What goes on: the request, or the response. */
    String result() {
        return local(response ? RESPONSE : REQUEST);
    }

    /** The whole function. */
    String function(String rules) {
        StringBuilder code = new StringBuilder();
        boolean looksUp = helpers.contains(Helper.LOOKUP);
        if (looksUp || importsCloudFront) {
            code.append("import cf from 'cloudfront';\n");
        }
        if (looksUp) {
            code.append("var kvs=cf.kvs();\n");
        }
        for (Helper helper : helpers) {
            code.append(helper.code).append('\n');
        }
        code.append(looksUp ? "async " : "").append("function handler(e){");
        String separator = "var ";
        String result = result();
        for (String local : List.of(REQUEST, HEADERS, URI, QUERY, RESPONSE, RESPONSE_HEADERS)) {
            if (needs(local)) {
                code.append(separator).append(local).append('=').append(source(local));
                separator = ",";
            }
        }
        for (int i = 0; i < mostTaken; i++) {
            code.append(separator).append(name(i));
            separator = ",";
        }
        return code.append(";\n")
                .append(rules)
                .append("return ")
                .append(result)
                .append("}\n")
                .toString();
    }

    private boolean needs(String local) {
        if (local.equals(REQUEST)) {
            return locals.contains(REQUEST)
                    || locals.contains(HEADERS)
                    || locals.contains(URI)
                    || locals.contains(QUERY);
        }
        return local.equals(RESPONSE)
                ? locals.contains(RESPONSE) || locals.contains(RESPONSE_HEADERS)
                : locals.contains(local);
    }

    private static String source(String local) {
        return switch (local) {
            case REQUEST -> "e.request";
            case HEADERS -> "r.headers";
            case URI -> "r.uri";
            case QUERY -> "r.rawQueryString()||''";
            case RESPONSE -> "e.response";
            default -> "p.headers";
        };
    }
}
