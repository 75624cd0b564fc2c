package io.handrail.web.jwt;

import java.util.List;

/**
 * A user pool whose tokens are taken, and its app clients.
 *
 * @param issuer what its tokens have in {@code iss}; its keys are at {@code /.well-known/jwks.json} below
 * @param clientIds the app clients whose tokens are taken; at least one
 */
public record UserPool(String issuer, List<String> clientIds) {

    /** Checks both. */
    public UserPool {
        clientIds = List.copyOf(clientIds);
        if (!issuer.startsWith("https://") && !issuer.startsWith("http://")) {
            throw new IllegalArgumentException(
                    "The issuer of a user pool is an address, such as https://cognito-idp.us-east-1.amazonaws.com/"
                            + "us-east-1_Example, not: " + issuer);
        }
        if (clientIds.isEmpty() || clientIds.contains("")) {
            throw new IllegalArgumentException("Name the app clients whose tokens are taken. Anyone who may create an"
                    + " app client in the pool could otherwise have tokens of it.");
        }
    }

    /**
     * A user pool of AWS.
     *
     * @param id such as {@code us-east-1_Example}; the part before the underscore is the region
     * @param clientIds the app clients whose tokens are taken
     */
    public static UserPool of(String id, String... clientIds) {
        int underscore = id.indexOf('_');
        if (underscore < 1 || underscore == id.length() - 1 || !isPlain(id)) {
            throw new IllegalArgumentException(
                    "The id of a user pool is its region, an underscore, and letters and digits, not: " + id);
        }
        String region = id.substring(0, underscore);
        return new UserPool("https://cognito-idp." + region + ".amazonaws.com/" + id, List.of(clientIds));
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean plain = letter || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
