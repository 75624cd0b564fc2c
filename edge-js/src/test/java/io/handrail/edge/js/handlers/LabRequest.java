package io.handrail.edge.js.handlers;

import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.auth.JwtKey;
import io.handrail.edge.auth.JwtVerifier;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.text.PercentCoding;
import io.handrail.edge.text.Syntax;
import java.util.Base64;

/** Does what the path says, so that a test can ask both platforms for anything. */
@EdgeFunction
public final class LabRequest extends ViewerRequestHandler {

    /** Later than the tokens of the tests are from, earlier than they end; seconds. */
    public static final long NOW = 1_800_000_000;

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        String data = request.headers().first("x-data", "");
        return switch (request.uri()) {
            case "/same" -> request;
            case "/headers" ->
                request.withoutHeader("x-drop")
                        .plusHeader(
                                "X-Count",
                                Integer.toString(request.headers().names().size()))
                        .withHeader("X-Seen", String.valueOf(request.header("__proto__")));
            case "/set" -> request.withHeader(request.headers().first("x-name", "X-None"), data);
            case "/cookies" ->
                text(request.cookies().toString() + "|" + request.cookies().get("__proto__"));
            case "/query" -> request.withQuery(request.query().normalized().with("added", data));
            case "/percent" ->
                text(PercentCoding.decode(data) + "|" + PercentCoding.decodeStrictly(data) + "|"
                        + PercentCoding.encodePath(data) + "|" + PercentCoding.normalize(data, "/"));
            case "/concat" -> text(together(data, data.isEmpty() ? null : data.length()));
            case "/case" -> text(Syntax.lower(data) + Syntax.isToken(data) + Syntax.isFieldValue(data));
            case "/uri" -> request.withUri(data);
            case "/body" -> request.body() == null ? request : request.withBody(reversed(request.body()));
            case "/hash" ->
                text(LabCrypto.run(request.querystring(), Base64.getDecoder().decode(data)));
            case "/jwt" -> text(jwt(request, data));
            case "/throw" -> throw new IllegalStateException("Cannot " + data);
            case "/null" -> null;
            default ->
                EdgeResponse.of(404)
                        .withHeaders(EdgeHeaders.of(request.headers().lines()));
        };
    }

    /** Every type that may stand beside a plus sign. */
    private static String together(String data, Integer size) {
        int length = data.length();
        String text = data + length + (char) (length + 'a') + -length + (byte) -length + (short) length + size;
        String nothing = size == null ? null : data;
        text += ("" + nothing).length() + nothing + "\1" + length + "\2";
        return text + 1L + 2.5 + (length > 2) + new StringBuilder(data).append('!') + '|' + (String) null;
    }

    private static EdgeBody reversed(EdgeBody body) {
        byte[] bytes = body.bytes();
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
        return body.inputTruncated() ? EdgeBody.replaceByText(body.text()) : EdgeBody.replaceByBytes(bytes);
    }

    private static String jwt(ViewerRequest request, String key) {
        byte[] der = Base64.getDecoder().decode(key);
        JwtKey jwtKey = switch (request.querystring()) {
            case "RS256" -> JwtKey.rs256(der);
            case "ES256" -> JwtKey.es256(der);
            default -> JwtKey.hs256(der);
        };
        return JwtVerifier.of(jwtKey)
                .verifyBearer(request.header("authorization"), NOW)
                .toString();
    }

    private static EdgeResponse text(String text) {
        return EdgeResponse.of(200, "text/plain; charset=utf-8", text);
    }
}
