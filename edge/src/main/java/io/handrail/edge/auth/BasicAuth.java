package io.handrail.edge.auth;

import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.auth.internal.ConstantTime;
import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user and a password for a site that is not open yet (RFC 7617). The passwords are in the function's code and nothing
 * slows a guesser down, so let them be long and random; this is no login for customers. Immutable.
 *
 * {@snippet class="io.handrail.edge.Snippets" region="basic-auth"}
 */
public final class BasicAuth {

    private static final String SCHEME = "basic ";

    private final String realm;
    private final List<byte[]> credentials;

    private BasicAuth(String realm, List<byte[]> credentials) {
        this.realm = realm;
        this.credentials = credentials;
    }

    /**
     * For nobody yet; add with {@link #with}.
     *
     * @param realm what the browser shows; letters, digits, spaces and {@code -._}
     */
    public static BasicAuth of(String realm) {
        for (int i = 0; i < realm.length(); i++) {
            char c = realm.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && " -._".indexOf(c) < 0) {
                throw new IllegalArgumentException("A realm has letters, digits, spaces, hyphens, dots, underscores");
            }
        }
        return new BasicAuth(realm, List.of());
    }

    /**
     * The same for one more user.
     *
     * @param user without a colon
     */
    public BasicAuth with(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A user's name has no colon");
        }
        if (password.isEmpty()) {
            throw new IllegalArgumentException("A password is not empty");
        }
        List<byte[]> more = new ArrayList<>(credentials);
        more.add(Utf8.encode(user + ':' + password));
        return new BasicAuth(realm, more);
    }

    /** Null if the request has a right password, else the answer: 401, which makes a browser ask for it. */
    public @Nullable EdgeResponse refusal(EdgeRequest request) {
        return isAllowed(request.header("authorization")) ? null : challenge();
    }

    private boolean isAllowed(@Nullable String header) {
        if (header == null || !Ascii.lower(header).startsWith(SCHEME)) {
            return false;
        }
        byte[] given;
        try {
            given = Base64.decode(Ascii.trim(header.substring(SCHEME.length())));
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean allowed = false;
        for (byte[] secret : credentials) { // all of them, so that the time says nothing about which
            allowed |= ConstantTime.equal(secret, given);
        }
        return allowed;
    }

    private EdgeResponse challenge() {
        return EdgeResponse.of(401)
                .withHeader("WWW-Authenticate", "Basic realm=\"" + realm + "\", charset=\"UTF-8\"")
                .withHeader("Cache-Control", "no-store");
    }
}
