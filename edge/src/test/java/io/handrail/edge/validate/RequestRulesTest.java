package io.handrail.edge.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.BodyEncoding;
import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.ViewerRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

    private static final ViewerRequest VIEWER = ViewerRequest.of("GET", "/a?b=c")
            .withHeader("Host", "www.example.org")
            .withHeader("Via", "1.1 x")
            .withHeader("Accept", "*/*");

    private static final OriginRequest ORIGIN = OriginRequest.of("GET", "/a", CustomOrigin.https("www.example.org"))
            .withHeader("Host", "www.example.org")
            .withHeader("If-None-Match", "\"x\"");

    private static List<Rule> rules(ViewerRequest changed) {
        return EdgeValidator.findings(VIEWER, changed).stream()
                .map(Finding::rule)
                .toList();
    }

    private static List<Rule> rules(OriginRequest changed) {
        return EdgeValidator.findings(ORIGIN, changed).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void whatMayBeChangedIsChanged() {
        assertThat(rules(VIEWER)).isEmpty();
        assertThat(rules(VIEWER.withUri("/caf%C3%A9/é")
                        .withQuerystring("x=%20")
                        .withHeader("X-Variant", "b\té")
                        .withHeader("CloudFront-Is-Mobile-Viewer", "true")
                        .withoutHeader("Accept")))
                .isEmpty();
        assertThat(rules(ORIGIN.withHeader("Host", "other.example.org"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client-Cert",
                "Client-Cert-Chain",
                "CloudFront-Viewer-Cert-PEM",
                "Connection",
                "Expect",
                "Keep-Alive",
                "Proxy-Authenticate",
                "Proxy-Authorization",
                "Proxy-Connection",
                "Trailer",
                "Upgrade",
                "X-Accel-Buffering",
                "X-Accel-Charset",
                "X-Accel-Limit-Rate",
                "X-Accel-Redirect",
                "X-Amz-Cf-Id",
                "X-Amzn-Auth",
                "X-Amzn-Cf-Billing",
                "X-Amzn-Cf-Id",
                "X-Amzn-Cf-Xff",
                "X-Amzn-Errortype",
                "X-Amzn-Fle-Profile",
                "X-Amzn-Header-Count",
                "X-Amzn-Header-Order",
                "X-Amzn-Lambda-Integration-Tag",
                "X-Amzn-RequestId",
                "X-Cache",
                "X-Edge-Location",
                "X-Forwarded-Proto",
                "X-Real-IP"
            })
    void aDisallowedHeaderIsFound(String name) {
        assertThat(EdgeValidator.findings(VIEWER, VIEWER.withHeader(name, "x")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.HEADER_DISALLOWED);
                    assertThat(finding.place()).isEqualToIgnoringCase("request.headers." + name);
                });
    }

    @Test
    void aDisallowedHeaderThatCameWithTheEventMayStay() {
        ViewerRequest odd = VIEWER.withHeader("Connection", "close");
        assertThat(EdgeValidator.findings(odd, odd.withUri("/b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDN-Loop", "Content-Length", "Host", "Transfer-Encoding", "Via"})
    void whatIsReadOnlyInAViewerRequestIsFound(String name) {
        assertThat(rules(VIEWER.withHeader(name, "7"))).containsExactly(Rule.HEADER_READ_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Encoding",
                "CDN-Loop",
                "Content-Length",
                "If-Modified-Since",
                "If-None-Match",
                "If-Range",
                "If-Unmodified-Since",
                "Transfer-Encoding",
                "Via"
            })
    void whatIsReadOnlyInAnOriginRequestIsFound(String name) {
        assertThat(rules(ORIGIN.withHeader(name, "7"))).containsExactly(Rule.HEADER_READ_ONLY);
    }

    @Test
    void aReadOnlyHeaderThatIsRemovedIsFound() {
        assertThat(rules(VIEWER.withoutHeader("host"))).containsExactly(Rule.HEADER_READ_ONLY);
        assertThat(rules(ORIGIN.withoutHeader("if-none-match"))).containsExactly(Rule.HEADER_READ_ONLY);
    }

    @Test
    void theCountryCannotBeAddedInAViewerRequest() {
        assertThat(rules(VIEWER.withHeader("CloudFront-Viewer-Country", "DE"))).containsExactly(Rule.HEADER_DISALLOWED);
        assertThat(rules(ORIGIN.withHeader("CloudFront-Viewer-Country", "DE"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Y", "X:Y", "X\r\nY", "Ünicode", "X\u0000"})
    void aNameThatIsNoTokenIsFoundAndNotRepeated(String name) {
        assertThat(EdgeValidator.findings(VIEWER, VIEWER.withHeader(name, "x")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.HEADER_NAME);
                    assertThat(finding.place()).isEqualTo("request.headers.(unprintable)");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nb", "a\rb", "\u0000", "\u007F", "\u001B[31m"})
    void aValueWithAControlCharacterIsFoundAndNotRepeated(String value) {
        assertThat(EdgeValidator.findings(VIEWER, VIEWER.withHeader("X-A", value)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.HEADER_VALUE);
                    assertThat(finding.toString()).doesNotContain(value);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b", "http://evil.example/", "/a b", "/a#b", "/a?b", "/a\r\n", "/\u0000"})
    void aPathThatIsNoneIsFound(String uri) {
        assertThat(rules(VIEWER.withUri(uri))).contains(Rule.URI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a=#b", "a\r\nb", "\t"})
    void aQueryStringThatIsNoneIsFound(String query) {
        assertThat(rules(VIEWER.withQuerystring(query))).containsExactly(Rule.QUERYSTRING);
    }

    @Test
    void pathAndQueryStringTogetherHaveALimit() {
        assertThat(rules(VIEWER.withUri("/" + "a".repeat(8_191 - 1 - 3)))).isEmpty();
        assertThat(rules(VIEWER.withUri("/" + "a".repeat(8_192 - 1 - 3)))).containsExactly(Rule.URI_SIZE);
    }

    @Test
    void headersTogetherHaveALimit() {
        assertThat(rules(VIEWER.withHeader("X-Long", "a".repeat(20_000)))).isEmpty();
        assertThat(rules(VIEWER.withHeader("X-Long", "a".repeat(20_480)))).containsExactly(Rule.HEADERS_SIZE);
    }

    @Test
    void theMethodAndTheAddressOfTheClientStay() {
        ViewerRequest other = new ViewerRequest(
                VIEWER.config(), "192.0.2.99", "HEAD", VIEWER.uri(), VIEWER.querystring(), VIEWER.headers(), null);
        assertThat(rules(other)).containsExactly(Rule.FIELD_READ_ONLY, Rule.FIELD_READ_ONLY);
    }

    @Test
    void aBodyInPlaceOfTheViewersHasALimitOnItsBytes() {
        assertThat(rules(VIEWER.withBody(EdgeBody.replaceByText("é".repeat(20_480)))))
                .isEmpty();
        assertThat(rules(VIEWER.withBody(EdgeBody.replaceByText("é".repeat(20_481)))))
                .containsExactly(Rule.BODY_SIZE);
        assertThat(rules(VIEWER.withBody(EdgeBody.replaceByBytes(new byte[40_960]))))
                .isEmpty();
        assertThat(rules(VIEWER.withBody(EdgeBody.replaceByBytes(new byte[40_961]))))
                .containsExactly(Rule.BODY_SIZE);
        assertThat(rules(ORIGIN.withBody(EdgeBody.replaceByBytes(new byte[1_048_576]))))
                .isEmpty();
        assertThat(rules(ORIGIN.withBody(EdgeBody.replaceByBytes(new byte[1_048_577]))))
                .containsExactly(Rule.BODY_SIZE);
        EdgeBody wrong = new EdgeBody(false, true, BodyEncoding.BASE64, "no Base64");
        assertThat(rules(VIEWER.withBody(wrong))).containsExactly(Rule.BODY_ENCODING);
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnceAndNamedInTheError() {
        ViewerRequest broken = VIEWER.withUri("b").withHeader("Host", "x").withHeader("X-Edge-A", "x\n");
        assertThatThrownBy(() -> EdgeValidator.valid(VIEWER, broken))
                .isInstanceOf(InvalidEdgeResultException.class)
                .hasMessageContaining("request.uri: must begin with a slash")
                .hasMessageContaining("request.headers.host: must not be added or changed in a viewer-request function")
                .hasMessageContaining("request.headers.x-edge-a")
                .satisfies(e ->
                        assertThat(((InvalidEdgeResultException) e).findings()).hasSize(4));
        assertThat(EdgeValidator.valid(VIEWER, VIEWER)).isSameAs(VIEWER);
    }

    @Test
    void anAnswerOfAnotherEventIsAMistakeOfTheTest() {
        assertThatThrownBy(() -> EdgeValidator.findings(VIEWER, ORIGIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMadeResponseCannotHaveTheRequestsReadOnlyHeaders() {
        EdgeResponse response = EdgeResponse.of(200).withHeaders(EdgeHeaders.of("Content-Length", "3"));
        assertThat(EdgeValidator.findings(VIEWER, response))
                .extracting(Finding::rule)
                .containsExactly(Rule.HEADER_READ_ONLY);
    }
}
