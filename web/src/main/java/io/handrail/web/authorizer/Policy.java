package io.handrail.web.authorizer;

import io.handrail.web.authorizer.internal.Wildcards;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which calls of an API's stage are allowed. Immutable.
 *
 * <p>API Gateway keeps an authorizer's answer (for 5 minutes by default, an hour at most) and uses it for <em>every</em>
 * route with that authorizer when the same token comes again. A policy for only the route that was called would refuse the
 * next one, and one made for the first route would open it for all. So a policy says what the token's bearer may call
 * anywhere in the API: all of it ({@link #allowAll()}, what {@link Decision#allow} has), or a list.
 *
 * {@snippet class="io.handrail.web.authorizer.AuthorizerSnippets" region="policy"}
 *
 * <p>Paths are compared as API Gateway writes them into the ARN, letter by letter. Whether an encoded or differently written
 * path reaches the same route is up to the API, so allow what may be called rather than deny what may not.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">AWS:
 *     who may call an API</a>
 */
public final class Policy {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "*");

    private record Statement(boolean allow, String calls) {}

    private static final Policy ALLOW_ALL = new Policy(List.of(new Statement(true, "*")));
    private static final Policy DENY_ALL = new Policy(List.of(new Statement(false, "*")));

    private final List<Statement> statements;

    private Policy(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /** All calls of the stage. */
    public static Policy allowAll() {
        return ALLOW_ALL;
    }

    /** No call of the stage. */
    public static Policy denyAll() {
        return DENY_ALL;
    }

    /**
     * These calls and no others.
     *
     * @param method the HTTP method, or {@code *} for any
     * @param path the path without the stage, such as {@code /items/*}. A star is any text, slashes too, and a question mark
     *     any character: put values of a client's into it by {@link #literal} only
     */
    public static Policy allow(String method, String path) {
        return new Policy(List.of(new Statement(true, calls(method, path))));
    }

    /** The same and these calls. */
    public Policy andAllow(String method, String path) {
        return with(new Statement(true, calls(method, path)));
    }

    /** The same without these calls; what is denied stays so, whatever allows it. */
    public Policy andDeny(String method, String path) {
        return with(new Statement(false, calls(method, path)));
    }

    private Policy with(Statement one) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(one);
        return new Policy(more);
    }

    private static String calls(String method, String path) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("A policy's method is one of HTTP in capitals, or *, not: " + method);
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A policy's path begins with a slash: " + path);
        }
        return method + path;
    }

    /**
     * One step of a path that is meant as it is.
     *
     * @throws IllegalArgumentException if it has a wildcard, a slash or a variable of IAM in it; it is not repeated
     */
    public static String literal(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if ("*?/$".indexOf(segment.charAt(i)) >= 0) {
                throw new IllegalArgumentException("A step of a path has *, ?, / or $ in it, at index " + i + ".");
            }
        }
        return segment;
    }

    /** The ARNs that are allowed, in the stage of this one. */
    List<String> allowed(ApiArn stage) {
        return arns(stage, true);
    }

    /** The ARNs that are denied, in the stage of this one. */
    List<String> denied(ApiArn stage) {
        return arns(stage, false);
    }

    private List<String> arns(ApiArn stage, boolean allow) {
        List<String> arns = new ArrayList<>();
        for (Statement one : statements) {
            if (one.allow() == allow) {
                arns.add(stage.of(one.calls()));
            }
        }
        return arns;
    }

    /** Whether this very call is allowed, for APIs that take no policy. */
    boolean allows(ApiArn called) {
        boolean allowed = false;
        for (Statement one : statements) {
            if (Wildcards.matches(one.calls(), called.call())) {
                if (!one.allow()) {
                    return false;
                }
                allowed = true;
            }
        }
        return allowed;
    }

    /** Whether it is of the stage as a whole, without methods and paths. */
    boolean isOfWholeStage() {
        for (Statement one : statements) {
            if (!one.calls().equals("*")) {
                return false;
            }
        }
        return true;
    }
}
