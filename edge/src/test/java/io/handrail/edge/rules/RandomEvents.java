package io.handrail.edge.rules;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeConfig;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.auth.SignedLinks;
import io.handrail.edge.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes requests and responses as viewers and origins of all kinds would. */
public final class RandomEvents {

    private static final List<String> PATHS = List.of(
            "/",
            "/old",
            "/old/",
            "/blog/2024/x-y",
            "/blog/2024/",
            "/blog//x",
            "/blog/a/b/c",
            "/img/.png",
            "/img/a.png",
            "/img/a.png.png",
            "/a.b/c",
            "/a.b",
            "/aXb/c",
            "//evil.example/x",
            "/\\evil.example",
            "///x",
            "/docs",
            "/docs/",
            "/docs/a/b",
            "/x-1$^/(y)",
            "/x-1/y",
            "/__proto__/a",
            "/[a]*+/v",
            "/\u00fc/x",
            "/%C3%BC",
            "/a.PNG",
            "/a'b/\"c",
            "/\ud83d\ude00/x.png");

    private static final List<String> QUERIES = List.of(
            "",
            "a=1",
            "a=1&b=2&a=3",
            "b=2&&a=%61+b&",
            "=x&a",
            "A=1&a",
            "__proto__=1&constructor=2&a=b",
            "a=%",
            "a=%zz&b=%C0%80",
            "a=%ED%A0%80",
            "a=%F4%90%80%80",
            "a=%F0%9F%98%80",
            "%61=1",
            "a=b=c",
            "+=1",
            "a='();*!",
            "\u00fc=\u00fc",
            "z=1&y=2&x=3&y=1",
            "a=%e2%82",
            "a=%0d%0ax",
            "jwt=a.b.c",
            "expires=1&signature=a",
            "a=https://evil.example",
            "a=..%2f&%F0%9F=1");

    private static final List<String> ACCEPT = List.of(
            "",
            "image/webp",
            "image/avif,image/webp,*/*;q=0.8",
            "IMAGE/WEBP ; q=0.5",
            "image/webp;q=0",
            "image/webp;q=0.000",
            "image/webp;q=1.001",
            "image/webp;q=2",
            "image/webp;q=",
            "image/webp;v=1;Q=0.3",
            ";q=1",
            "image/webp;q=.5",
            ",,,",
            "*/*",
            "image/webp;q=0.1234",
            "image/webp;q, image/avif",
            "image/webp;q=0,image/webp",
            "image/webp\t;\tq=1.");

    private static final List<String> LANGUAGES = List.of(
            "",
            "de",
            "de-CH,de;q=0.9,en;q=0.8",
            "en;q=0.5,de;q=0.7",
            "*",
            "de;q=0,*",
            "pt",
            "pt-BR",
            "fr,*;q=0.1",
            "-de",
            "de-",
            "de-x-y-z",
            "en;q=0,de;q=0,pt-br;q=0,*",
            "fr;q=1,de;q=0.2,en;q=0.2",
            "p",
            "pt-br-x;q=0.3");

    /** Halves of surrogate pairs, which JavaScript refuses to encode. */
    private static final String HALF_PAIRS = "a=\ud83d%41&b=%F0%9F%98%80\udc00&\ud83d=1";

    private static final String BUCKET = "a.s3.us-east-1.amazonaws.com";

    private final Random random;
    private final Tokens tokens;

    RandomEvents(Random random, Tokens tokens) {
        this.random = random;
        this.tokens = tokens;
    }

    /** Events of Lambda@Edge, the same for the same seed but for the time in tokens. */
    public static RandomEvents ofLambda(long seed) {
        return new RandomEvents(new Random(seed), new Tokens(System.currentTimeMillis() / 1000));
    }

    /** An event of this type, with a name for its request. */
    public EdgeEvent event(EventType type, String id) {
        ViewerRequest viewer = request();
        EdgeConfig config = new EdgeConfig("d111111abcdef8.cloudfront.net", "EDFDVBD6EXAMPLE", type, id);
        ViewerRequest request = new ViewerRequest(
                config,
                viewer.clientIp(),
                viewer.method(),
                viewer.uri(),
                random.nextInt(10) == 0 ? HALF_PAIRS : viewer.querystring(),
                random.nextInt(10) == 0 ? viewer.headers().plus("X-A", "\udc00") : viewer.headers(),
                null);
        OriginRequest toOrigin = new OriginRequest(
                config,
                request.clientIp(),
                request.method(),
                request.uri(),
                request.querystring(),
                request.headers(),
                null,
                random.nextBoolean() ? CustomOrigin.https("a.example.com") : S3Origin.of(BUCKET, "us-east-1"));
        ViewerResponse response = response().response();
        return switch (type) {
            case VIEWER_REQUEST -> request;
            case ORIGIN_REQUEST -> toOrigin;
            case VIEWER_RESPONSE -> new ViewerResponseEvent(config, request, response);
            case ORIGIN_RESPONSE ->
                new OriginResponseEvent(
                        config, toOrigin, EdgeResponse.of(response.status()).withHeaders(response.headers()));
        };
    }

    ViewerRequest request() {
        ViewerRequest request = ViewerRequest.of(Hostile.one(random, List.of("GET", "HEAD", "POST", "OPTIONS")), "/")
                .withUri(Hostile.one(random, PATHS))
                .withQuerystring(query())
                .withHeaders(headers());
        if (random.nextInt(6) == 0 && request.querystring().indexOf("expires") < 0) {
            String signed = new SignedLinks(Utf8.encode(RandomRules.SECRET))
                    .sign(
                            "/old?a=1",
                            tokens.now()
                                    + Hostile.one(random, List.of("x", "xxxx")).length() * 400L
                                    - 800);
            request = request.withUri("/old").withQuerystring(signed.substring(signed.indexOf('?') + 1));
        }
        return request;
    }

    private String query() {
        return random.nextInt(5) == 0 ? "jwt=" + tokens.any(random) : Hostile.one(random, QUERIES);
    }

    private EdgeHeaders headers() {
        List<EdgeHeaders.Header> headers = new ArrayList<>();
        add(headers, "Host", Hostile.one(random, List.of("www.example.com", "WWW.Example.com")));
        maybe(headers, "Accept", Hostile.one(random, ACCEPT));
        maybe(headers, "Accept", Hostile.one(random, ACCEPT));
        maybe(headers, "Accept-Language", Hostile.one(random, LANGUAGES));
        maybe(headers, "User-Agent", "Mozilla/5.0 \u00fc " + random.nextInt(50));
        maybe(
                headers,
                "CloudFront-Is-" + Hostile.one(random, List.of("Mobile", "Tablet", "Desktop", "SmartTV")) + "-Viewer",
                "true");
        maybe(
                headers,
                "Origin",
                Hostile.one(random, List.of("https://app.example.com", "https://evil.example", "null")));
        maybe(headers, "Access-Control-Request-Method", "PUT");
        maybe(headers, "Authorization", authorization());
        for (int i = random.nextInt(4); i > 0; i--) {
            add(headers, Hostile.header(random), Hostile.value(random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            add(headers, "Cookie", cookies());
        }
        return EdgeHeaders.of(headers);
    }

    private String authorization() {
        return switch (random.nextInt(5)) {
            case 0 -> "Basic YW5uOnBhc3Mnd29yZA==";
            case 1 -> "bAsIc \tYW5uOnBhc3Mnd29yZA== ";
            case 2 -> "Basic YW5uOnBhc3Mnd29yZA";
            default -> "Bearer " + tokens.any(random);
        };
    }

    private String cookies() {
        return "ab=" + Hostile.one(random, List.of("A", "B", "off", "C", "")) + "; " + Hostile.header(random) + '='
                + Hostile.one(random, List.of("A", "abc", "\u00fc", "a=b", "")) + "; ab=B; bad; =x";
    }

    private void maybe(List<EdgeHeaders.Header> headers, String name, String value) {
        if (random.nextBoolean()) {
            add(headers, name, value);
        }
    }

    private static void add(List<EdgeHeaders.Header> headers, String name, String value) {
        headers.add(new EdgeHeaders.Header(name, value));
    }

    ViewerResponseEvent response() {
        List<EdgeHeaders.Header> headers = new ArrayList<>();
        maybe(headers, "Vary", Hostile.one(random, List.of("Origin", "Accept, origin", "Accept-Encoding", "*", "")));
        maybe(headers, "Access-Control-Allow-Origin", "*");
        maybe(headers, "Content-Encoding", "gzip");
        maybe(headers, "Set-Cookie", "ab=x; Path=/");
        maybe(headers, "Set-Cookie", "constructor=x; Path=/; Secure");
        maybe(headers, "Set-Cookie", "constructor=y; Path=/a");
        for (int i = random.nextInt(4); i > 0; i--) {
            add(headers, Hostile.header(random), Hostile.value(random));
        }
        return ViewerResponseEvent.of(
                request(),
                new ViewerResponse(
                        Hostile.one(random, List.of("a", "bb")).length() * 100 + 100, "", EdgeHeaders.of(headers)));
    }
}
