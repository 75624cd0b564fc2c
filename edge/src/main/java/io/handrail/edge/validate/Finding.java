package io.handrail.edge.validate;

/**
 * One thing that CloudFront would refuse.
 *
 * @param rule which rule it breaks
 * @param place where, such as {@code request.headers.host}
 * @param message what is wrong and what to do; never a value
 */
public record Finding(Rule rule, String place, String message) {

    @Override
    public String toString() {
        return text(rule.name(), place, message);
    }

    static String text(String rule, String place, String message) {
        return place + ": " + message + " [" + rule + "]";
    }
}
