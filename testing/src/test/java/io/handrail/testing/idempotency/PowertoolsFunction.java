package io.handrail.testing.idempotency;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A Node function on the real npm package; tests are skipped where it cannot be installed. */
final class PowertoolsFunction {

    static final String NAME = "shared-function";

    private static final Path FOLDER = Path.of("target", "idempotency-interop").toAbsolutePath();

    private final String table;

    PowertoolsFunction(String table) {
        this.table = table;
    }

    static void install() throws Exception {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "powertools.mjs")) {
            try (InputStream in = PowertoolsFunction.class.getResourceAsStream("/idempotency/" + file)) {
                Files.copy(in, FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try {
            Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--prefer-offline")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
            boolean ended = npm.waitFor(3, TimeUnit.MINUTES);
            npm.destroyForcibly();
            Assumptions.assumeTrue(
                    ended && npm.exitValue() == 0,
                    "Skipped: npm could not install @aws-lambda-powertools/idempotency; see " + FOLDER + "/npm.log");
        } catch (IOException e) {
            Assumptions.abort("Skipped: Node and npm are needed to show interoperation with Powertools: " + e);
        }
    }

    /** Invokes it; {@code ran} tells whether its own code ran, {@code answer} or {@code error} what came of it. */
    JsonObject invoke(String event, String result) throws Exception {
        Process node = start(event, result);
        try {
            return JsonParser.parseString(line(node)).getAsJsonObject();
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    /** Invokes it with work that has begun and does not end; the caller ends the process. */
    Process invokeAndHang(String event) throws Exception {
        Process node = start(event, "hang");
        if (!"working".equals(line(node))) {
            throw new IllegalStateException("the Node function did not start its work");
        }
        return node;
    }

    private Process start(String event, String result) throws IOException {
        ProcessBuilder node = new ProcessBuilder(
                        "node", "powertools.mjs", Tables.endpoint().toString(), table, event, result)
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("node.log").toFile());
        node.environment().put("AWS_LAMBDA_FUNCTION_NAME", NAME);
        return node.start();
    }

    private static String line(Process node) throws IOException {
        return new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
