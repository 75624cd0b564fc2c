package io.handrail.web.jwt.internal;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.web.jwt.InvalidTokenException;
import io.handrail.web.jwt.InvalidTokenException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A JWT taken apart (RFC 7515, section 3.1), nothing of it verified but that it claims RS256. Of the header only {@code
 * alg}, {@code crit} and {@code kid} are looked at: a key or an address of one in a token is its sender's.
 *
 * @param kid which key signed it
 * @param claims what it says
 * @param signed what is signed: the first two parts and the point between them
 * @param signature the third part, as it is
 */
public record SignedToken(String kid, Map<String, Object> claims, String signed, String signature) {

    private static final StrictJson JSON = new StrictJson();

    /** Cognito's are 44 characters. */
    private static final int MAX_KID = 256;

    /**
     * Takes a token apart.
     *
     * @throws InvalidTokenException if it is malformed or not signed by RS256
     */
    public static SignedToken parse(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 1 || second < 0 || token.indexOf('.', second + 1) >= 0) {
            throw malformed("it is not three parts with points between them");
        }
        Map<String, Object> header = object(token, 0, first, "header");
        if (!"RS256".equals(header.get("alg"))) {
            throw new InvalidTokenException(Reason.WRONG_ALGORITHM, "The token is not signed by RS256.");
        }
        if (header.containsKey("crit")) {
            throw new InvalidTokenException(
                    Reason.CRITICAL_HEADER, "The token's header has crit, of which nothing is known here.");
        }
        if (!(header.get("kid") instanceof String kid) || kid.isEmpty() || kid.length() > MAX_KID) {
            throw malformed("its header names no key (kid)");
        }
        String signature = token.substring(second + 1);
        decode(signature, "signature");
        return new SignedToken(kid, object(token, first + 1, second, "payload"), token.substring(0, second), signature);
    }

    private static Map<String, Object> object(String token, int from, int to, String part) {
        byte[] json = decode(token.substring(from, to), part);
        try {
            Map<String, Object> object = Json.parse(new String(json, StandardCharsets.UTF_8), JSON);
            if (object != null) {
                return object;
            }
        } catch (InvalidJsonException e) {
            // Its message may have names out of the token.
        }
        throw malformed("its " + part + " is no JSON object, nested too deep, or names a field twice");
    }

    private static byte[] decode(String part, String name) {
        if (!part.isEmpty() && part.indexOf('=') < 0) {
            try {
                return Base64.getUrlDecoder().decode(part);
            } catch (IllegalArgumentException e) {
                // Its message has a character of the token.
            }
        }
        throw malformed("its " + name + " is not base64url");
    }

    /** A refusal for what is malformed. */
    public static InvalidTokenException malformed(String why) {
        return new InvalidTokenException(Reason.MALFORMED, "The token is malformed: " + why + ".");
    }
}
