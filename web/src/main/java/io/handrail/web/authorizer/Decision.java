package io.handrail.web.authorizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an authorizer decides. Immutable.
 *
 * <p>API Gateway keeps a decision and uses it for other calls with the same token: see {@link Policy}.
 */
public sealed interface Decision {

    /** Lets this caller in, to all of the API's stage until it is narrowed. */
    static Allow allow(String principalId) {
        return new Allow(principalId, Policy.allowAll(), Map.of(), Optional.empty());
    }

    /** Keeps the caller out, whose token is known: 403. */
    static Deny deny() {
        return new Deny("denied");
    }

    /**
     * Nobody is known to be calling: no token, or a bad one. A REST or WebSocket API answers 401, and does not keep that; an
     * HTTP API knows only 403.
     */
    static Unauthorized unauthorized() {
        return new Unauthorized();
    }

    /**
     * The caller is let in.
     *
     * @param principalId who it is; not empty. It is in the API's access log and in {@code
     *     requestContext.authorizer.principalId}
     * @param policy which calls, of those with the same authorizer
     * @param context what the API's function gets in {@code requestContext.authorizer}: strings, numbers and booleans, and
     *     of an HTTP API with payload format 2.0 lists and maps of those, too. A REST API has no key {@code claims} there
     * @param usageIdentifierKey the API key of a usage plan, where the REST API's {@code apiKeySource} is AUTHORIZER
     */
    record Allow(String principalId, Policy policy, Map<String, Object> context, Optional<String> usageIdentifierKey)
            implements Decision {

        /** Copies the context. */
        public Allow {
            if (principalId.isEmpty()) {
                throw new IllegalArgumentException("Who is let in needs a principalId that is not empty.");
            }
            context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        }

        /** The same for these calls only. */
        public Allow to(Policy calls) {
            return new Allow(principalId, calls, context, usageIdentifierKey);
        }

        /** The same with one more value for the API's function. */
        public Allow with(String key, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(context);
            more.put(key, value);
            return new Allow(principalId, policy, more, usageIdentifierKey);
        }

        /** The same, counted by the usage plan of this API key. */
        public Allow withUsageIdentifierKey(String apiKey) {
            return new Allow(principalId, policy, context, Optional.of(apiKey));
        }

        /** Without the context, which may be personal, and the key. */
        @Override
        public String toString() {
            return "Allow[" + principalId + "]";
        }
    }

    /**
     * The caller is kept out.
     *
     * @param principalId who it is; not empty
     */
    record Deny(String principalId) implements Decision {

        /** Checks the principal. */
        public Deny {
            if (principalId.isEmpty()) {
                throw new IllegalArgumentException("Who is kept out needs a principalId that is not empty, too.");
            }
        }
    }

    /** It is not known who calls. */
    record Unauthorized() implements Decision {}
}
