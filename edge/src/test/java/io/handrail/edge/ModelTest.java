package io.handrail.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

    @Test
    void aRequestIsMadeOfAMethodAndATarget() {
        ViewerRequest request = ViewerRequest.of("GET", "/a/b?c=d?e");
        assertThat(request.uri()).isEqualTo("/a/b");
        assertThat(request.querystring()).isEqualTo("c=d?e");
        assertThat(request.config().eventType()).isEqualTo(EventType.VIEWER_REQUEST);
        assertThat(request.body()).isNull();
        assertThat(ViewerRequest.of("GET", "/a").querystring()).isEmpty();
    }

    @Test
    void aChangedRequestKeepsTheRest() {
        OriginRequest request = OriginRequest.of("GET", "/a?b=c", CustomOrigin.https("www.example.org"))
                .withHeader("Host", "www.example.org")
                .withBody(EdgeBody.replaceByText("text"));
        OriginRequest changed = request.withUri("/x")
                .withQuery(request.query().with("b", "d"))
                .plusHeader("X-A", "1")
                .plusHeader("x-a", "2")
                .withoutHeader("host")
                .withOrigin(S3Origin.of("b.s3.amazonaws.com", "us-east-1"));
        assertThat(changed.uri()).isEqualTo("/x");
        assertThat(changed.querystring()).isEqualTo("b=d");
        assertThat(changed.headers().names()).containsExactly("x-a");
        assertThat(changed.headers().all("x-a")).containsExactly("1", "2");
        assertThat(changed.body()).isEqualTo(request.body());
        assertThat(changed.clientIp()).isEqualTo(request.clientIp());
        assertThat(request.uri()).isEqualTo("/a");
        assertThat(request.header("host")).isEqualTo("www.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, true,  DESKTOP",
        "false, false, true,  false, MOBILE",
        "false, true,  true,  false, TABLET",
        "true,  false, false, true,  SMART_TV",
        "false, false, false, false, UNKNOWN"
    })
    void theDeviceIsTheNarrowestThatCloudFrontNames(
            boolean tv, boolean tablet, boolean mobile, boolean desktop, Device device) {
        OriginRequest request = OriginRequest.of("GET", "/", CustomOrigin.https("www.example.org"))
                .withHeader("CloudFront-Is-SmartTV-Viewer", Boolean.toString(tv))
                .withHeader("CloudFront-Is-Tablet-Viewer", Boolean.toString(tablet))
                .withHeader("CloudFront-Is-Mobile-Viewer", Boolean.toString(mobile))
                .withHeader("CloudFront-Is-Desktop-Viewer", Boolean.toString(desktop));
        assertThat(request.device()).isEqualTo(device);
    }

    @Test
    void anOriginRequestWithoutCloudFrontsHeadersKnowsNeitherCountryNorDevice() {
        OriginRequest request = OriginRequest.of("GET", "/", CustomOrigin.https("www.example.org"));
        assertThat(request.country()).isNull();
        assertThat(request.device()).isEqualTo(Device.UNKNOWN);
    }

    @Test
    void aBodyThatWasCutOffIsReadUpToThere() {
        EdgeBody body = new EdgeBody(true, false, BodyEncoding.BASE64, "SsO8csM=");
        assertThat(body.text()).isEqualTo("Jür\uFFFD");
        assertThat(body.bytes()).hasSize(5);
        assertThat(body.toString()).doesNotContain("SsO8").contains("length=8");
        assertThat(EdgeBody.replaceByBytes(new byte[] {1, 2}).bytes()).containsExactly(1, 2);
        assertThat(EdgeBody.replaceByText("é").bytes()).hasSize(2);
    }

    @Test
    void originsAreChangedPieceByPiece() {
        CustomOrigin origin = CustomOrigin.https("a.example.org")
                .withDomainName("b.example.org")
                .withProtocol("http", 8080)
                .withPath("/v2")
                .withReadTimeout(10)
                .withCustomHeaders(EdgeHeaders.of("X-Key", "k"));
        assertThat(origin)
                .isEqualTo(new CustomOrigin(
                        "b.example.org",
                        8080,
                        "http",
                        "/v2",
                        List.of("TLSv1.2"),
                        10,
                        5,
                        null,
                        EdgeHeaders.of("X-Key", "k")));
        S3Origin bucket = S3Origin.of("a.s3.amazonaws.com", "us-east-1")
                .withDomainName("b.s3.eu-central-1.amazonaws.com")
                .withRegion("eu-central-1")
                .withAuthMethod("origin-access-identity")
                .withPath("/p")
                .withCustomHeaders(EdgeHeaders.of("X-Key", "k"));
        assertThat(bucket)
                .isEqualTo(new S3Origin(
                        "b.s3.eu-central-1.amazonaws.com",
                        "eu-central-1",
                        "origin-access-identity",
                        "/p",
                        null,
                        null,
                        EdgeHeaders.of("X-Key", "k")));
    }

    @Test
    void aResponseGetsTheUsualDescriptionOfItsStatus() {
        assertThat(EdgeResponse.of(404).statusDescription()).isEqualTo("Not Found");
        assertThat(EdgeResponse.of(404).withStatus(200).statusDescription()).isEqualTo("OK");
        assertThat(EdgeResponse.of(599).statusDescription()).isEmpty();
    }

    @Test
    void whatIsPrintedHasNoTokensOfPersons() {
        ViewerRequest request = ViewerRequest.of("GET", "/a?token=secret")
                .withHeader("Cookie", "session=secret")
                .withBody(EdgeBody.replaceByText("secret"));
        OriginRequest toOrigin = OriginRequest.of("GET", "/a?token=secret", CustomOrigin.https("www.example.org"));
        EdgeResponse response = EdgeResponse.of(200, "text/plain", "secret").plusHeader("Set-Cookie", "secret");
        assertThat(request + " " + toOrigin + " " + response)
                .contains("GET /a", "[cookie]", "set-cookie", "length=6")
                .doesNotContain("secret");
    }

    @Test
    void eventTypesAreKnownByTheirNames() {
        for (EventType type : EventType.values()) {
            assertThat(EventType.of(type.text())).isEqualTo(type);
        }
        assertThat(EventType.of("VIEWER_REQUEST")).isNull();
        assertThat(EventType.VIEWER_RESPONSE.isViewerEvent()).isTrue();
        assertThat(EventType.ORIGIN_REQUEST.isViewerEvent()).isFalse();
    }
}
