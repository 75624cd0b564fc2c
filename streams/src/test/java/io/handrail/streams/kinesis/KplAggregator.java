package io.handrail.streams.kinesis;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** AWS's own aggregator for Node.js; tests are skipped where it cannot be installed. */
final class KplAggregator {

    /** What a producer puts. */
    record UserRecord(String partitionKey, String explicitHashKey, String data) {}

    private static final Path FOLDER = Path.of("target", "kinesis-aggregator").toAbsolutePath();

    private KplAggregator() {}

    static void install() throws Exception {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "aggregate.js")) {
            try (InputStream in = KplAggregator.class.getResourceAsStream("/kinesis/" + file)) {
                Files.copy(in, FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path log = FOLDER.resolve("npm.log");
        try {
            Process npm = new ProcessBuilder(
                            "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = npm.waitFor(3, TimeUnit.MINUTES);
            npm.destroyForcibly();
            Assumptions.assumeTrue(
                    ended && npm.exitValue() == 0, "Skipped: npm could not install aws-kinesis-agg; see " + log);
        } catch (IOException e) {
            Assumptions.abort("Skipped: Node.js and npm are needed for AWS's aggregator: " + e);
        }
    }

    /** The frames of batches of records, one of each, as AWS's aggregator makes them. */
    static List<byte[]> aggregate(List<List<UserRecord>> batches) throws Exception {
        JsonArray input = new JsonArray();
        for (List<UserRecord> batch : batches) {
            JsonArray records = new JsonArray();
            for (UserRecord record : batch) {
                JsonObject one = new JsonObject();
                one.addProperty("partitionKey", record.partitionKey);
                one.addProperty("explicitHashKey", record.explicitHashKey);
                one.addProperty("data", record.data);
                records.add(one);
            }
            input.add(records);
        }
        Process node = new ProcessBuilder("node", "aggregate.js")
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("node.log").toFile())
                .start();
        try (OutputStream in = node.getOutputStream()) {
            in.write(input.toString().getBytes(StandardCharsets.UTF_8));
        }
        String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed.lines().map(Base64.getDecoder()::decode).toList();
    }
}
