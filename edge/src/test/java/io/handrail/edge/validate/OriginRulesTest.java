package io.handrail.edge.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.Origin;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.S3Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRulesTest {

    private static final CustomOrigin CUSTOM = CustomOrigin.https("www.example.org");
    private static final S3Origin BUCKET = S3Origin.of("bucket.s3.us-east-1.amazonaws.com", "us-east-1");

    private static List<Rule> rules(Origin before, Origin after) {
        OriginRequest request = OriginRequest.of("GET", "/", before).withHeader("Host", before.domainName());
        return EdgeValidator.findings(request, request.withOrigin(after)).stream()
                .map(Finding::rule)
                .toList();
    }

    private static CustomOrigin with(int readTimeout, int keepalive, List<String> ssl) {
        return new CustomOrigin(
                CUSTOM.domainName(), 443, "https", "", ssl, readTimeout, keepalive, null, EdgeHeaders.none());
    }

    @Test
    void anotherGoodOriginIsRight() {
        assertThat(rules(CUSTOM, CUSTOM.withDomainName("api.example.org").withPath("/v2")))
                .isEmpty();
        assertThat(rules(CUSTOM, BUCKET)).isEmpty();
        assertThat(rules(BUCKET, CUSTOM.withProtocol("http", 80))).isEmpty();
        assertThat(rules(BUCKET, BUCKET.withAuthMethod("origin-access-identity")))
                .isEmpty();
        assertThat(rules(CUSTOM, CUSTOM.withDomainName("a".repeat(63) + "." + "b".repeat(189))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.0.2.1",
                "2001:db8::1",
                "example.org:8080",
                "https://example.org",
                "example.org/path",
                "exa mple.org",
                "user@example.org",
                "example.org\r\nX: y"
            })
    void aDomainThatIsNoHostNameIsFound(String domain) {
        assertThat(rules(CUSTOM, CUSTOM.withDomainName(domain))).contains(Rule.ORIGIN_DOMAIN);
        assertThat(rules(BUCKET, BUCKET.withDomainName(domain))).contains(Rule.ORIGIN_DOMAIN);
    }

    @Test
    void aDomainThatIsTooLongOrInCapitalsIsFound() {
        assertThat(rules(CUSTOM, CUSTOM.withDomainName("a".repeat(254)))).containsExactly(Rule.ORIGIN_DOMAIN);
        assertThat(rules(BUCKET, BUCKET.withDomainName("Bucket.s3.amazonaws.com")))
                .containsExactly(Rule.ORIGIN_DOMAIN);
        assertThat(rules(CUSTOM, CUSTOM.withDomainName("WWW.example.org"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "80, true",
        "443, true",
        "1024, true",
        "65535, true",
        "0, false",
        "81, false",
        "1023, false",
        "65536, false"
    })
    void portsAreThoseThatCloudFrontTakes(int port, boolean taken) {
        assertThat(rules(CUSTOM, CUSTOM.withProtocol("https", port)).isEmpty()).isEqualTo(taken);
    }

    @Test
    void protocolsAndTimeoutsAreThoseThatCloudFrontTakes() {
        assertThat(rules(CUSTOM, CUSTOM.withProtocol("HTTPS", 443))).containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(CUSTOM, with(0, 5, List.of("TLSv1.2")))).containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(CUSTOM, with(120, 121, List.of("TLSv1.2")))).containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(CUSTOM, with(120, 120, List.of()))).containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(CUSTOM, with(120, 120, List.of("SSLv2")))).containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(CUSTOM, with(120, 120, List.of("TLSv1.2", "TLSv1.1")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "/v2/", "/", "/a b", "/a?b"})
    void aPathThatIsNoneIsFound(String path) {
        assertThat(rules(CUSTOM, CUSTOM.withPath(path))).containsExactly(Rule.ORIGIN_PATH);
        assertThat(rules(BUCKET, BUCKET.withPath(path))).containsExactly(Rule.ORIGIN_PATH);
    }

    @Test
    void aPathHasALimit() {
        assertThat(rules(CUSTOM, CUSTOM.withPath("/" + "a".repeat(254)))).isEmpty();
        assertThat(rules(CUSTOM, CUSTOM.withPath("/" + "a".repeat(255)))).containsExactly(Rule.ORIGIN_PATH);
    }

    @Test
    void anAccessIdentityNeedsARegionAndABucketBefore() {
        S3Origin identity = BUCKET.withAuthMethod("origin-access-identity");
        assertThat(rules(BUCKET, identity.withRegion(""))).containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(CUSTOM, identity)).containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(BUCKET, BUCKET.withAuthMethod("origin-access-control")))
                .containsExactly(Rule.ORIGIN_FIELD);
        assertThat(rules(BUCKET, BUCKET.withRegion(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Host", "Range", "X-Amz-Meta", "X-Edge-A", "Connection", "X-Cache"})
    void aHeaderThatCloudFrontDoesNotAddIsFound(String name) {
        assertThat(rules(BUCKET, CUSTOM.withCustomHeaders(EdgeHeaders.of(name, "x"))))
                .contains(Rule.ORIGIN_HEADER);
    }

    @Test
    void aCustomHeaderIsNotInTheRequestTooAndHasLimits() {
        OriginRequest request = OriginRequest.of("GET", "/", CUSTOM).withHeader("X-Key", "1");
        OriginRequest twice = request.withOrigin(CUSTOM.withCustomHeaders(EdgeHeaders.of("x-key", "2")));
        assertThat(EdgeValidator.findings(request, twice))
                .extracting(Finding::rule)
                .containsExactly(Rule.ORIGIN_HEADER);
        EdgeHeaders longest = EdgeHeaders.of("X-" + "n".repeat(254), "v".repeat(1_783));
        assertThat(rules(CUSTOM, CUSTOM.withCustomHeaders(longest))).isEmpty();
        assertThat(rules(CUSTOM, CUSTOM.withCustomHeaders(EdgeHeaders.of("X-" + "n".repeat(255), "v"))))
                .containsExactly(Rule.ORIGIN_HEADER);
        assertThat(rules(CUSTOM, CUSTOM.withCustomHeaders(EdgeHeaders.of("X", "v".repeat(1_784)))))
                .containsExactly(Rule.ORIGIN_HEADER);
        EdgeHeaders many = EdgeHeaders.none();
        for (int i = 0; i < 6; i++) {
            many = many.with("X-" + i, "v".repeat(1_783));
        }
        assertThat(rules(CUSTOM, CUSTOM.withCustomHeaders(many))).containsExactly(Rule.ORIGIN_HEADER);
        assertThat(rules(CUSTOM, CUSTOM.withCustomHeaders(EdgeHeaders.of("X", "a\r\nb"))))
                .containsExactly(Rule.HEADER_VALUE);
    }

    @Test
    void anOriginAsItCameIsRightWhateverItIs() {
        CustomOrigin odd = CUSTOM.withDomainName("192.0.2.1").withPath("odd/");
        assertThat(rules(odd, odd)).isEmpty();
    }
}
