package io.handrail.web.authorizer;

import org.jspecify.annotations.Nullable;

/**
 * What a client wants to call: {@code methodArn} or {@code routeArn} of the event, taken apart.
 *
 * @param api everything up to the API's id: {@code arn:aws:execute-api:us-east-1:123456789012:abcdef123}
 * @param stage the stage's name; {@code $default} of an HTTP API's default stage
 * @param call the rest: {@code GET/items/7}, or the route key of a WebSocket API, {@code $connect}
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html">AWS: API Gateway
 *     ARNs</a>
 */
public record ApiArn(String api, String stage, String call) {

    /**
     * Takes an ARN apart.
     *
     * @return null if it is none of a call
     */
    public static @Nullable ApiArn parse(String arn) {
        int id = arn.lastIndexOf(':', Math.max(arn.indexOf('/'), 0));
        int stage = arn.indexOf('/', id + 1);
        int call = arn.indexOf('/', stage + 1);
        if (!arn.startsWith("arn:") || id < 0 || stage < 0 || call < 0 || call == stage + 1) {
            return null;
        }
        return new ApiArn(arn.substring(0, stage), arn.substring(stage + 1, call), arn.substring(call + 1));
    }

    /** The ARN of calls of this stage, with whatever wildcards are in it. */
    String of(String calls) {
        return api + "/" + stage + "/" + calls;
    }

    /** The whole ARN. */
    @Override
    public String toString() {
        return of(call);
    }
}
