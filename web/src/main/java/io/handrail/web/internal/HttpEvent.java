package io.handrail.web.internal;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.web.Claims;
import io.handrail.web.Headers;
import io.handrail.web.Parameters;
import io.handrail.web.Request;
import io.handrail.web.RequestBuilder;
import io.handrail.web.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found in an event, whichever service it is of. */
final class HttpEvent {

    @Nullable
    String version;

    @Nullable
    String method;

    @Nullable
    String path;

    @Nullable
    String rawPath;

    @Nullable
    String rawQuery;

    @Nullable
    String body;

    boolean base64;

    @Nullable
    Map<String, List<String>> headers;

    @Nullable
    Map<String, List<String>> multiHeaders;

    @Nullable
    Map<String, List<String>> query;

    @Nullable
    Map<String, List<String>> multiQuery;

    List<String> cookies = List.of();

    @Nullable
    Map<String, List<String>> stageVariables;

    boolean elb;

    @Nullable
    String connectionId;

    @Nullable
    String contextMethod;

    @Nullable
    String stage;

    @Nullable
    String id;

    @Nullable
    String domainName;

    @Nullable
    String sourceIp;

    long epochMillis;
    Claims claims = Claims.none();

    Request request() {
        Source source = source();
        Headers all = headers(source);
        RequestBuilder builder = new RequestBuilder()
                .source(source)
                .method(orEmpty(source.isPayloadV2() ? contextMethod : method))
                .path(path(source))
                .headers(all)
                .body(body, base64)
                .clientIp(clientIp(source, all))
                .host(host(all))
                .id(id)
                .time(epochMillis > 0 ? Instant.ofEpochMilli(epochMillis) : null)
                .stageVariables(firsts(stageVariables))
                .claims(claims);
        // What stands in the path besides is API Gateway's stage, in payload 2.0 only.
        if (source == Source.HTTP_API && stage != null) {
            builder.stage(stage);
        }
        query(source, builder);
        return builder.build();
    }

    private Source source() {
        if (connectionId != null) {
            throw new InvalidJsonException(
                    "$", "not an HTTP request but an event of a WebSocket API; WebSocketHandler is for those");
        }
        if (contextMethod != null) {
            return domainName != null && domainName.contains(".lambda-url.") ? Source.FUNCTION_URL : Source.HTTP_API;
        }
        if (method == null) {
            throw new InvalidJsonException(
                    "$", "not an HTTP request of API Gateway, a function URL or a load balancer: it has no method");
        }
        if (elb) {
            return multiHeaders != null ? Source.ALB_MULTI_VALUE : Source.ALB;
        }
        // REST APIs write no version.
        return "1.0".equals(version) ? Source.HTTP_API_V1 : Source.REST_API;
    }

    /**
     * HTTP APIs decode the path, with either payload; REST APIs, function URLs and load balancers hand it on as it was sent.
     */
    private String path(Source source) {
        String sent = source.isPayloadV2() ? rawPath : path;
        String given = sent == null || sent.isEmpty() ? "/" : sent;
        boolean decoded = source == Source.HTTP_API || source == Source.HTTP_API_V1;
        return decoded ? Percent.encodePath(given) : given;
    }

    private Headers headers(Source source) {
        // REST APIs send both; the one has all values, the other the last.
        Map<String, List<String>> given = multiHeaders != null && !multiHeaders.isEmpty() ? multiHeaders : headers;
        if (given == null) {
            given = Map.of();
        }
        if (source.isPayloadV2() && !cookies.isEmpty()) {
            Map<String, List<String>> more = new LinkedHashMap<>(given);
            more.put("cookie", List.of(String.join("; ", cookies)));
            return Headers.of(more);
        }
        return Headers.of(given);
    }

    private void query(Source source, RequestBuilder builder) {
        Map<String, List<String>> given = multiQuery != null && !multiQuery.isEmpty() ? multiQuery : query;
        if (source.isPayloadV2() && rawQuery != null) {
            builder.rawQuery(rawQuery);
        } else if (source.isAlb()) {
            builder.rawQuery(encoded(given));
        } else {
            builder.query(given == null ? Parameters.none() : Parameters.of(given));
        }
    }

    /** A load balancer takes the query apart and decodes nothing, so that it can be put together again. */
    private static String encoded(@Nullable Map<String, List<String>> parameters) {
        if (parameters == null || parameters.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(64);
        for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
            for (String value : each.getValue()) {
                text.append(text.isEmpty() ? "" : "&")
                        .append(each.getKey())
                        .append('=')
                        .append(value);
            }
        }
        return text.toString();
    }

    private String clientIp(Source source, Headers all) {
        if (!source.isAlb()) {
            return orEmpty(sourceIp);
        }
        // A load balancer adds the address of its client at the end; what stands before it is the client's word.
        List<String> forwarded = new ArrayList<>(all.list("x-forwarded-for"));
        return forwarded.isEmpty() ? "" : withoutPort(forwarded.get(forwarded.size() - 1));
    }

    /** With {@code routing.http.xff_client_port.enabled} a load balancer writes {@code 192.0.2.1:443} and {@code [::1]:443}. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        return colon < 0 || colon != address.lastIndexOf(':') ? address : address.substring(0, colon);
    }

    private String host(Headers all) {
        return (domainName != null ? domainName : all.first("host").orElse("")).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> firsts(@Nullable Map<String, List<String>> values) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        Map<String, String> firsts = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            firsts.put(each.getKey(), each.getValue().get(0));
        }
        return firsts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
