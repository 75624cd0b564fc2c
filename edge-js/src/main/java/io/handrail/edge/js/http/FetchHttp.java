package io.handrail.edge.js.http;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.js.internal.entry.Waiting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** By {@code fetch}, at the edge. */
final class FetchHttp implements EdgeHttp {

    private FetchHttp() {}

    static FetchHttp create() {
        if (!Waiting.isAllowed()) {
            throw new IllegalStateException("A handler that uses EdgeHttp needs @EdgeFunction(asynchronous = true)");
        }
        return new FetchHttp();
    }

    @Override
    public EdgeHttpResponse send(EdgeHttpRequest request) throws IOException {
        JSObject init =
                init(request.method(), request.body(), (int) request.timeout().toMillis());
        for (EdgeHeaders.Header header : request.headers().lines()) {
            header(init, header.key(), header.value());
        }
        JSObject answer = fetch(request.url(), init, request.maxBodyBytes()).await();
        String error = error(answer);
        if (error != null) {
            throw new IOException(error);
        }
        JSArrayReader<JSString> flat = headers(answer);
        List<EdgeHeaders.Header> headers = new ArrayList<>();
        for (int i = 0; i < flat.getLength(); i += 2) {
            headers.add(new EdgeHeaders.Header(
                    flat.get(i).stringValue(), flat.get(i + 1).stringValue()));
        }
        return new EdgeHttpResponse(status(answer), EdgeHeaders.of(headers), body(answer));
    }

    @JSBody(
            params = {"method", "body", "timeout"},
            script = "return {method: method, body: body, redirect: 'manual', headers: [],"
                    + " signal: AbortSignal.timeout(timeout)};")
    private static native JSObject init(String method, @Nullable String body, int timeout);

    @JSBody(
            params = {"init", "key", "value"},
            script = "init.headers.push([key, value]);")
    private static native void header(JSObject init, String key, String value);

    /** Never fails: an error is an answer, too. Stops reading at the bound. */
    @JSBody(
            params = {"url", "init", "most"},
            script = "return fetch(url, init).then(function(response) {"
                    + "  var headers = [];"
                    + "  response.headers.forEach(function(value, key) { headers.push(key, value); });"
                    + "  var done = function(body) {"
                    + "    return {status: response.status, headers: headers, body: body};"
                    + "  };"
                    + "  if (!response.body) { return done(''); }"
                    + "  var reader = response.body.getReader(), parts = [], length = 0;"
                    + "  var next = function(part) {"
                    + "    if (part.done) { return done(Buffer.concat(parts).toString('utf8')); }"
                    + "    length += part.value.length;"
                    + "    if (length > most) {"
                    + "      reader.cancel();"
                    + "      return {error: 'The answer has more than ' + most + ' bytes'};"
                    + "    }"
                    + "    parts.push(part.value);"
                    + "    return reader.read().then(next);"
                    + "  };"
                    + "  return reader.read().then(next);"
                    + "}).catch(function(e) {"
                    + "  return {error: e.name === 'TimeoutError' ? 'No answer in time'"
                    + "    : String(e.cause && e.cause.code || e.message)};"
                    + "});")
    private static native JSPromise<JSObject> fetch(String url, JSObject init, int most);

    @JSBody(params = "answer", script = "return answer.error || null;")
    private static native @Nullable String error(JSObject answer);

    @JSBody(params = "answer", script = "return answer.headers;")
    private static native JSArrayReader<JSString> headers(JSObject answer);

    @JSBody(params = "answer", script = "return answer.status;")
    private static native int status(JSObject answer);

    @JSBody(params = "answer", script = "return answer.body;")
    private static native String body(JSObject answer);
}
