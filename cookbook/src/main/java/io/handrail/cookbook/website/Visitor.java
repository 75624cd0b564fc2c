package io.handrail.cookbook.website;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what the pages do in a browser, by plain HTTP. */
final class Visitor {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI site;
    private @Nullable String token;

    Visitor(URI site) {
        this.site = site;
    }

    /** Signs in at the user pool's page: a code comes back, and becomes a token. */
    Visitor signIn(URI login, String user, String password) throws IOException, InterruptedException {
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        String query = "response_type=code&client_id=" + LocalUserPool.CLIENT_ID + "&redirect_uri="
                + encoded(site + "/") + "&code_challenge_method=S256&code_challenge="
                + LocalUserPool.challenge(verifier) + "&state=s";
        HttpResponse<String> answer = form(
                URI.create(login + "/oauth2/authorize?" + query),
                "username=" + encoded(user) + "&password=" + encoded(password));
        String back = answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new IllegalStateException(user + " could not sign in"));
        String code = back.substring(back.indexOf("code=") + 5, back.indexOf('&'));
        JsonObject tokens = json(form(
                URI.create(login + "/oauth2/token"),
                "grant_type=authorization_code&code=" + code + "&code_verifier=" + verifier));
        token = tokens.get("access_token").getAsString();
        return this;
    }

    private HttpResponse<String> form(URI uri, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** @param version for {@code If-Match}; null for none */
    HttpResponse<String> send(String method, String path, @Nullable String body, @Nullable String version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (version != null) {
            request.header("If-Match", '"' + version + '"');
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
