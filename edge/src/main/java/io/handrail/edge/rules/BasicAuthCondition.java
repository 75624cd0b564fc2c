package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.auth.BasicAuth;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The request has a right password. Made by {@link Conditions#basicAuth}. The printed function has the SHA-256 of user and
 * password instead of them; that hides a long random password only. Immutable.
 */
public final class BasicAuthCondition extends Condition {

    private static final Value AUTHORIZATION = Conditions.header("authorization");

    private final BasicAuth users;
    private final List<String> credentials;

    private BasicAuthCondition(BasicAuth users, List<String> credentials) {
        this.users = users;
        this.credentials = credentials;
    }

    static BasicAuthCondition of(String user, String password) {
        return new BasicAuthCondition(BasicAuth.of(""), List.of()).with(user, password);
    }

    /** The same for one more user. */
    public BasicAuthCondition with(String user, String password) {
        List<String> more = new ArrayList<>(credentials);
        more.add(Base64.encode(Utf8.encode(user + ':' + password)));
        return new BasicAuthCondition(users.with(user, password), more);
    }

    @Override
    boolean test(Exchange exchange) {
        String header = AUTHORIZATION.get(exchange);
        return header != null
                && users.refusal(exchange.request.withHeaders(EdgeHeaders.of("Authorization", header))) == null;
    }

    @Override
    String js(Js js) {
        List<String> hex = new ArrayList<>(credentials.size());
        for (String one : credentials) {
            hex.add(sha256(one));
        }
        return js.call(Helper.PASSWORD, AUTHORIZATION.js(js), Literal.list(hex));
    }

    private static String sha256(String text) {
        StringBuilder hex = new StringBuilder(64);
        try {
            for (byte b : MessageDigest.getInstance("SHA-256").digest(Utf8.encode(text))) {
                hex.append("0123456789abcdef".charAt((b >> 4) & 0xF)).append("0123456789abcdef".charAt(b & 0xF));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every platform has SHA-256", e);
        }
        return hex.toString();
    }

    @Override
    void check(Scope scope, boolean definite) {}
}
