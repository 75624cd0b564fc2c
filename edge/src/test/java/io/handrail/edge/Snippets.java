package io.handrail.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.auth.BasicAuth;
import io.handrail.edge.auth.JwtKey;
import io.handrail.edge.auth.JwtResult;
import io.handrail.edge.auth.JwtVerifier;
import io.handrail.edge.http.Accept;
import io.handrail.edge.http.CacheControl;
import io.handrail.edge.http.Redirects;
import io.handrail.edge.http.SecurityHeaders;
import io.handrail.edge.validate.EdgeValidator;
import org.junit.jupiter.api.Test;

/** The examples in the Javadoc; they compile, and SnippetsTest runs them. */
final class Snippets {

    private Snippets() {}

    // @start region="viewer-request"
    static final class OldShop extends ViewerRequestHandler {
        @Override
        public ViewerRequestResult handle(ViewerRequest request) {
            if (request.uri().startsWith("/shop/")) {
                return Redirects.permanent("/store/" + request.uri().substring("/shop/".length()));
            }
            return request.withQuery(
                    request.query().without("utm_source", "utm_campaign").normalized());
        }
    }
    // @end

    // @start region="origin-request"
    static final class ModernImages extends OriginRequestHandler {
        @Override
        public OriginRequestResult handle(OriginRequest request) {
            String format = Accept.of(request.headers()).bestNamed("image/avif", "image/webp");
            boolean isJpeg = request.uri().endsWith(".jpg");
            return isJpeg && format != null
                    ? request.withUri(request.uri() + "." + format.substring("image/".length()))
                    : request;
        }
    }
    // @end

    // @start region="origin-response"
    static final class KeepAssets extends OriginResponseHandler {
        @Override
        public EdgeResponse handle(OriginResponseEvent event) {
            return event.response().status() == 200 && event.request().uri().startsWith("/assets/")
                    ? event.response().withHeader("Cache-Control", CacheControl.immutable())
                    : event.response();
        }
    }
    // @end

    // @start region="viewer-response"
    static final class Careful extends ViewerResponseHandler {
        private static final SecurityHeaders SECURITY = SecurityHeaders.strict();

        @Override
        public ViewerResponse handle(ViewerResponseEvent event) {
            return event.response().withHeaders(SECURITY.over(event.response().headers()));
        }
    }
    // @end

    static ViewerRequestResult basicAuth(ViewerRequest request) {
        // @start region="basic-auth"
        BasicAuth preview = BasicAuth.of("Preview").with("press", "a long random word");
        EdgeResponse refusal = preview.refusal(request);
        return refusal != null ? refusal : request;
        // @end
    }

    static ViewerRequestResult jwt(ViewerRequest request, byte[] publicKey) {
        // @start region="jwt"
        JwtVerifier verifier = JwtVerifier.of("key-1", JwtKey.rs256(publicKey))
                .withIssuer("https://login.example.com")
                .withAudience("shop");
        long now = System.currentTimeMillis() / 1000;
        JwtResult result = verifier.verifyBearer(request.header("authorization"), now);
        return result instanceof JwtResult.Verified ? request : EdgeResponse.of(401);
        // @end
    }
}

class SnippetsTest {

    @Test
    void anExampleIsTestedAsAHandlerIs() {
        ViewerRequestHandler handler = new Snippets.OldShop();
        // @start region="valid"
        ViewerRequest request = ViewerRequest.of("GET", "/shop/shoes");
        ViewerRequestResult result = EdgeValidator.valid(request, handler.handle(request));
        assertThat(result).isEqualTo(Redirects.permanent("/store/shoes"));
        // @end
        assertThat(handler.handle(ViewerRequest.of("GET", "/?b=2&utm_source=x&a=1")))
                .isEqualTo(ViewerRequest.of("GET", "/?a=1&b=2"));
    }

    @Test
    void theOtherExamplesDoWhatTheySay() {
        OriginRequest image = OriginRequest.of("GET", "/a.jpg", CustomOrigin.https("www.example.org"));
        assertThat(new Snippets.ModernImages().handle(image)).isEqualTo(image);
        assertThat(new Snippets.ModernImages().handle(image.withHeader("Accept", "image/webp")))
                .isEqualTo(image.withHeader("Accept", "image/webp").withUri("/a.jpg.webp"));
        OriginResponseEvent asset = OriginResponseEvent.of(image.withUri("/assets/a.js"), EdgeResponse.of(200));
        assertThat(new Snippets.KeepAssets().handle(asset).header("cache-control"))
                .contains("immutable");
        ViewerResponseEvent page =
                ViewerResponseEvent.of(ViewerRequest.of("GET", "/"), new ViewerResponse(200, "OK", EdgeHeaders.none()));
        assertThat(EdgeValidator.valid(page, new Snippets.Careful().handle(page))
                        .header("x-frame-options"))
                .isEqualTo("DENY");
        assertThat(Snippets.basicAuth(ViewerRequest.of("GET", "/")))
                .isInstanceOfSatisfying(
                        EdgeResponse.class,
                        answer -> assertThat(answer.status()).isEqualTo(401));
    }

    @Test
    void anExampleRefusesARequestWithoutAToken() throws Exception {
        byte[] key = java.security.KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        assertThat(Snippets.jwt(ViewerRequest.of("GET", "/"), key)).isEqualTo(EdgeResponse.of(401));
    }
}
