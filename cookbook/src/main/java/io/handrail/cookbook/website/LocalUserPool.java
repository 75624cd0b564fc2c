package io.handrail.cookbook.website;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.handrail.testing.CognitoTokens;
import io.handrail.web.Html;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a user pool of Amazon Cognito: its sign-in page, its token endpoint (authorization code with PKCE) and its keys.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">AWS: the
 *     authorization endpoint</a>
 */
final class LocalUserPool implements AutoCloseable {

    static final String CLIENT_ID = "tasks-website";

    private record Grant(String user, String redirectUri, String challenge) {}

    private final CognitoTokens tokens = new CognitoTokens("us-east-1_Local", CLIENT_ID);
    private final Map<String, String> passwords;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile String redirectUri = "";

    /** @param passwords of the users, by name */
    LocalUserPool(Map<String, String> passwords) throws IOException {
        this.passwords = passwords;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/jwks.json", exchange -> send(exchange, 200, "application/json", tokens.jwks()));
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.start();
    }

    /** Where it is, and what its tokens name as their issuer. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The one address that codes are sent to. */
    void redirectTo(String uri) {
        this.redirectUri = uri;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(String.valueOf(exchange.getRequestURI().getRawQuery()));
        if (!CLIENT_ID.equals(query.get("client_id"))
                || !redirectUri.equals(query.get("redirect_uri"))
                || !"S256".equals(query.get("code_challenge_method"))) {
            send(exchange, 400, "text/plain", "This is no request of the website");
            return;
        }
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String user = sent.getOrDefault("username", "");
        String password = passwords.get(user);
        if (password == null || !password.equals(sent.get("password"))) {
            send(exchange, 200, "text/html; charset=utf-8", page(exchange.getRequestURI(), sent.isEmpty() ? "" : user));
            return;
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(user, redirectUri, query.getOrDefault("code_challenge", "")));
        String state = URLEncoder.encode(query.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", redirectUri + "?code=" + code + "&state=" + state);
        send(exchange, 302, "text/plain", "");
    }

    private static String page(URI self, String failed) {
        String problem = failed.isEmpty() ? "" : "<p role=\"alert\">That name and password do not fit.</p>";
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Sign in</title>
                <style>
                body { font: 1rem/1.5 system-ui, "Liberation Sans", sans-serif; max-width: 20rem; margin: 4rem auto; }
                input, button { font: inherit; width: 100%%; padding: .5rem; margin: .25rem 0 1rem; box-sizing: border-box; }
                </style>
                <h1>Sign in</h1>%s
                <form method="post" action="%s">
                <label>Name <input name="username" autocomplete="username" required value="%s"></label>
                <label>Password
                <input name="password" type="password" autocomplete="current-password" required></label>
                <button>Sign in</button>
                </form></html>
                """.formatted(problem, Html.escape(self.toString()), Html.escape(failed));
    }

    private void token(HttpExchange exchange) throws IOException {
        // The page is of another origin.
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(sent.getOrDefault("code", ""));
        if (grant == null || !grant.challenge().equals(challenge(sent.get("code_verifier")))) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        String token = tokens.accessToken("sub-of-" + grant.user())
                .claim("iss", uri().toString())
                .username(grant.user())
                .scopes("openid")
                .token();
        send(
                exchange,
                200,
                "application/json",
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    static String challenge(@Nullable String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equal = pair.indexOf('=');
            if (equal > 0) {
                fields.put(
                        pair.substring(0, equal), URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
