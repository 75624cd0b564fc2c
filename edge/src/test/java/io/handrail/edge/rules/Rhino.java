package io.handrail.edge.rules;

import io.handrail.edge.auth.internal.HmacSha256;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** A JavaScript engine on the JVM; it has no promises to wait for, and crypto and Buffer are what stands here. */
final class Rhino implements AutoCloseable {

    private static final String SHIMS = """
            function require(name) {
              return {
                createHmac: function (a, k) { var d = ''; return {
                  update: function (s) { d += s; return this },
                  digest: function () { return String(host.hmac(k, d)) } } },
                createHash: function () { var d = ''; return {
                  update: function (s) { d += s; return this },
                  digest: function () { return String(host.sha256(d)) } } }
              };
            }
            var Buffer = { from: function (s) { return { toString: function () { return String(host.decode(s)) } } } };
            function run(text) {
              var c = JSON.parse(text), calls = [], out = [];
              var handler = load(c.code, cloudFront({}, calls), require, Buffer);
              c.events.forEach(function (sample) {
                one(handler, sample, calls, function (line) { out.push(line) });
              });
              return out.join('\\n');
            }
            """;

    /** What the shims call. */
    public static final class Host {

        public String hmac(String key, String data) {
            return Base64.encodeUrl(HmacSha256.sign(Utf8.encode(key), Utf8.encode(data)));
        }

        public String sha256(String data) throws GeneralSecurityException {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Utf8.encode(data)));
        }

        public String decode(String text) {
            return Utf8.decode(java.util.Base64.getUrlDecoder().decode(text));
        }
    }

    private final Context context = Context.enter();
    private final Scriptable scope;

    Rhino() throws IOException {
        context.setOptimizationLevel(-1);
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initStandardObjects();
        ScriptableObject.putProperty(scope, "host", Context.javaToJS(new Host(), scope));
        context.evaluateString(scope, Engines.resource("driver.js") + SHIMS, "driver", 1, null);
    }

    List<String> run(Sample sample) {
        ScriptableObject.putProperty(scope, "text", Json.write(sample.toCase()));
        Object result = context.evaluateString(scope, "run(String(text))", "run", 1, null);
        return new ArrayList<>(List.of(String.valueOf(result).split("\n", -1)));
    }

    @Override
    public void close() {
        Context.exit();
    }
}
