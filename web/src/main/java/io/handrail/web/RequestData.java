package io.handrail.web;

import io.handrail.web.internal.HeaderText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came with the event. What is decoded when it is first asked for is decoded the same by every thread. */
final class RequestData {

    final Source source;
    final String method;
    final String path;
    final String stage;
    final String rawQuery;
    final Headers headers;
    final @Nullable String body;
    final boolean base64;
    final String clientIp;
    final String host;
    final @Nullable String id;
    final Instant time;
    final Map<String, String> stageVariables;

    volatile @Nullable Parameters query;
    volatile @Nullable Parameters cookies;
    private volatile byte @Nullable [] bytes;

    RequestData(RequestBuilder from) {
        source = from.source;
        method = from.method;
        path = from.path;
        stage = from.stage;
        rawQuery = from.rawQuery;
        query = from.query;
        headers = from.headers;
        body = from.body;
        base64 = from.base64;
        bytes = from.bytes;
        clientIp = from.clientIp;
        host = from.host;
        id = from.id;
        time = from.time == null ? Instant.now() : from.time;
        stageVariables = Map.copyOf(from.stageVariables);
    }

    /** At least this many bytes, without decoding any. */
    long minimalLength() {
        byte[] known = bytes;
        if (known != null) {
            return known.length;
        }
        // Of base64, three quarters less the padding.
        return body == null ? 0 : base64 ? body.length() / 4L * 3 - 2 : body.length();
    }

    byte[] bytes() {
        byte[] known = bytes;
        if (known == null) {
            known = decoded();
            bytes = known;
        }
        return known;
    }

    private byte[] decoded() {
        if (body == null) {
            return new byte[0];
        }
        if (!base64) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw HttpException.badRequest("The body is not the base64 that it is said to be");
        }
    }

    String text() {
        if (body != null && !base64) {
            return body;
        }
        return new String(bytes(), charset());
    }

    /** Only those that every JDK has loaded anyway; pages and clients of today send UTF-8. */
    private Charset charset() {
        String type = headers.first("content-type").orElse("");
        String name = type.indexOf(';') < 0 ? null : HeaderText.parameter(type, "charset");
        return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "us-ascii" -> StandardCharsets.US_ASCII;
            case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            default -> throw new HttpException(415, "Send text as UTF-8");
        };
    }
}
