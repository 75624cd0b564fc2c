package io.handrail.cookbook.edgerules;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.edge.rules.CloudFrontFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JavaScript engine that runs a printed function as it is, with a module in the place of {@code cloudfront}: Node, or njs,
 * which is behind CloudFront Functions.
 */
enum Engine {
    NODE("node", "import{createRequire}from'module';var require=createRequire(import.meta.url);"),
    NJS("njs", "");

    private static final String MODULE = """
            var table=TABLE,calls=[];
            export default {calls:calls,
            kvs:function(){return{get:function(k){return Object.prototype.hasOwnProperty.call(table,k)
            ?Promise.resolve(table[k]):Promise.reject(new Error('no such key'))}}},
            updateRequestOrigin:function(o){var a=o.originAccessControlConfig;
            calls.push(o.domainName+(a?' signed as '+a.originType:''))},
            selectRequestOriginById:function(id){calls.push(id)}};
            """;

    private static final String RUN = """
            var lines=require('fs').readFileSync('event.json','utf8').split('\\n'),event=JSON.parse(lines[0]);
            event.request.rawQueryString=function(){return JSON.parse(lines[1])[0]};
            Promise.resolve(handler(event)).then(function(r){console.log(JSON.stringify(
            {result:r,goesOn:r===event.request||r===event.response,origin:ORIGINS}))});
            """;

    private final String program;
    private final String preamble;

    Engine(String program, String preamble) {
        this.program = program;
        this.preamble = preamble;
    }

    boolean isThere() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    /** What the function returns, whether that is what it was given, and the origins it selected. */
    JsonObject run(CloudFrontFunction function, Map<String, String> table, String event, String query)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("function");
        try {
            boolean imports = function.code().startsWith("import cf ");
            String module = MODULE.replace("TABLE", new Gson().toJson(table));
            Path npm = Files.createDirectories(directory.resolve("node_modules/cloudfront"));
            Files.writeString(npm.resolve("index.mjs"), module);
            Files.writeString(npm.resolve("package.json"), "{\"exports\":\"./index.mjs\"}");
            Files.writeString(directory.resolve("cloudfront"), module);
            Files.writeString(directory.resolve("event.json"), event + "\n" + new Gson().toJson(List.of(query)));
            Path script = directory.resolve("script.mjs");
            Files.writeString(script, function.code() + preamble + RUN.replace("ORIGINS", imports ? "cf.calls" : "[]"));
            return run(directory, script);
        } finally {
            delete(directory);
        }
    }

    private JsonObject run(Path directory, Path script) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Process process = new ProcessBuilder(program, script.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " takes too long");
        }
        String text = Files.readString(out);
        if (process.exitValue() != 0 || !text.startsWith("{")) {
            throw new IOException(program + ": " + text);
        }
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
