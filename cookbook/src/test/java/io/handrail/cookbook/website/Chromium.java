package io.handrail.cookbook.website;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A browser without a window, by ChromeDriver's HTTP.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a>
 */
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final String STARTED = "was started successfully on port ";
    private static final int PATIENCE_SECONDS = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Chromium(Process driver, String url, Path profile) throws IOException, InterruptedException {
        this.driver = driver;
        JsonArray flags = new JsonArray();
        for (String flag : List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=960,800",
                "--user-data-dir=" + profile)) {
            flags.add(flag);
        }
        JsonObject options = new JsonObject();
        options.add("args", flags);
        options.addProperty("binary", BROWSER.toString());
        JsonObject wanted = new JsonObject();
        wanted.add("goog:chromeOptions", options);
        JsonObject timeouts = new JsonObject();
        // An element that is not there yet is waited for.
        timeouts.addProperty("implicit", Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        wanted.add("timeouts", timeouts);
        JsonObject capabilities = new JsonObject();
        capabilities.add("alwaysMatch", wanted);
        JsonObject body = new JsonObject();
        body.add("capabilities", capabilities);
        this.session = url + "/session/"
                + send("POST", url + "/session", body)
                        .getAsJsonObject()
                        .get("sessionId")
                        .getAsString();
    }

    /** What it would need and is not there. */
    static Optional<String> missing() {
        for (Path program : List.of(BROWSER, DRIVER)) {
            if (!Files.isExecutable(program)) {
                return Optional.of(program + " is missing; Debian has it in chromium and chromium-driver");
            }
        }
        return Optional.empty();
    }

    static Chromium start(Path profile) throws IOException, InterruptedException {
        Process driver = new ProcessBuilder(DRIVER.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return new Chromium(driver, "http://127.0.0.1:" + port(driver), profile);
        } catch (IOException | InterruptedException | RuntimeException e) {
            driver.destroyForcibly();
            throw e;
        }
    }

    private static String port(Process driver) throws IOException {
        BufferedReader lines = driver.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            int at = line.indexOf(STARTED);
            if (at >= 0) {
                return line.substring(at + STARTED.length()).replace(".", "").trim();
            }
        }
        throw new IOException("ChromeDriver did not start:\n" + said);
    }

    private JsonElement send(String method, String url, @Nullable JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        JsonElement value = JsonParser.parseString(answer).getAsJsonObject().get("value");
        if (value.isJsonObject() && value.getAsJsonObject().has("error")) {
            throw new IOException(method + " " + url + ": " + value);
        }
        return value;
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    void open(URI page) throws IOException, InterruptedException {
        send("POST", session + "/url", object("url", page.toString()));
    }

    String title() throws IOException, InterruptedException {
        return send("GET", session + "/title", null).getAsString();
    }

    /** The address of an element that this XPath finds, as soon as it is there. */
    private String element(String xpath) throws IOException, InterruptedException {
        JsonObject body = object("using", "xpath");
        body.addProperty("value", xpath);
        String id = send("POST", session + "/element", body)
                .getAsJsonObject()
                .get(ELEMENT)
                .getAsString();
        return session + "/element/" + id;
    }

    void click(String xpath) throws IOException, InterruptedException {
        send("POST", element(xpath) + "/click", new JsonObject());
    }

    /** Types in place of what is there. */
    void type(String xpath, String text) throws IOException, InterruptedException {
        String element = element(xpath);
        send("POST", element + "/clear", new JsonObject());
        send("POST", element + "/value", object("text", text));
    }

    String text(String xpath) throws IOException, InterruptedException {
        return send("GET", element(xpath) + "/text", null).getAsString();
    }

    /** What a function of this body gives back, which may be a promise. */
    JsonElement run(String script) throws IOException, InterruptedException {
        JsonObject body = object("script", script);
        body.add("args", new JsonArray());
        return send("POST", session + "/execute/sync", body);
    }

    byte[] screenshot() throws IOException, InterruptedException {
        return Base64.getDecoder()
                .decode(send("GET", session + "/screenshot", null).getAsString());
    }

    @Override
    public void close() throws IOException {
        try {
            send("DELETE", session, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
        try {
            if (!driver.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                driver.destroyForcibly();
            }
        } catch (InterruptedException e) {
            driver.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
