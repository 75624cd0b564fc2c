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
        return place + ": " + message + " [" + rule + "]";
    }
}
