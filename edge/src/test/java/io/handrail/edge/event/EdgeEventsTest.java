package io.handrail.edge.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.Device;
import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponseEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeEventsTest {

    @Test
    void aViewerRequestIsReadWithItsHeadersCookiesAndBody() {
        ViewerRequest request = (ViewerRequest) EdgeEvents.fromTree(EventFiles.tree("viewer-request"));
        assertThat(request.config().eventType()).isEqualTo(EventType.VIEWER_REQUEST);
        assertThat(request.config().distributionId()).isEqualTo("EDFDVBD6EXAMPLE");
        assertThat(request.clientIp()).isEqualTo("2001:db8:85a3::8a2e:370:7334");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo("/cart/add");
        assertThat(request.query().first("color")).isEqualTo("dark red");
        assertThat(request.header("USER-AGENT")).isEqualTo("curl/8.10.1");
        assertThat(request.cookies().get("lang")).isEqualTo("de");
        assertThat(request.cookies().get("__proto__")).isEqualTo("x");
        assertThat(request.header("__proto__")).isEqualTo("polluted");
        assertThat(request.header("constructor")).isNull();
        EdgeBody body = request.body();
        assertThat(body).isNotNull();
        assertThat(body.text()).isEqualTo("item=1&name=Jürgen");
        assertThat(body.replace()).isFalse();
    }

    @Test
    void anOriginRequestIsReadWithItsCustomOrigin() {
        OriginRequest request = (OriginRequest) EdgeEvents.fromTree(EventFiles.tree("origin-request-custom"));
        assertThat(request.country()).isEqualTo("DE");
        assertThat(request.device()).isEqualTo(Device.TABLET);
        CustomOrigin origin = (CustomOrigin) request.origin();
        assertThat(origin.domainName()).isEqualTo("www.example.org");
        assertThat(origin.port()).isEqualTo(443);
        assertThat(origin.sslProtocols()).containsExactly("TLSv1.1", "TLSv1.2");
        assertThat(origin.responseCompletionTimeout()).isEqualTo(60);
        assertThat(origin.customHeaders().first("x-origin-secret")).isEqualTo("between us");
    }

    @Test
    void anOriginRequestIsReadWithItsBucket() {
        OriginRequest request = (OriginRequest) EdgeEvents.fromTree(EventFiles.tree("origin-request-s3"));
        S3Origin origin = (S3Origin) request.origin();
        assertThat(origin.authMethod()).isEqualTo("origin-access-identity");
        assertThat(origin.region()).isEqualTo("us-east-1");
        assertThat(origin.readTimeout()).isEqualTo(30);
        assertThat(origin.responseCompletionTimeout()).isNull();
        assertThat(origin.path()).isEqualTo("/site");
    }

    @Test
    void responsesAreReadWithTheRequestTheyAnswer() {
        OriginResponseEvent origin = (OriginResponseEvent) EdgeEvents.fromTree(EventFiles.tree("origin-response"));
        assertThat(origin.response().status()).isEqualTo(404);
        assertThat(origin.response().body()).isNull();
        assertThat(origin.request().uri()).isEqualTo("/missing");
        ViewerResponseEvent viewer = (ViewerResponseEvent) EdgeEvents.fromTree(EventFiles.tree("viewer-response"));
        assertThat(viewer.response().statusDescription()).isEqualTo("OK");
        assertThat(viewer.response().headers().all("set-cookie")).hasSize(2);
    }

    @Test
    void anEventWithoutATypeIsToldByItsResponseAndOrigin() {
        assertThat(typeWithoutName("viewer-request")).isEqualTo(EventType.VIEWER_REQUEST);
        assertThat(typeWithoutName("origin-request-s3")).isEqualTo(EventType.ORIGIN_REQUEST);
        assertThat(typeWithoutName("origin-response")).isEqualTo(EventType.ORIGIN_RESPONSE);
        assertThat(typeWithoutName("viewer-response")).isEqualTo(EventType.VIEWER_RESPONSE);
    }

    private static EventType typeWithoutName(String file) {
        Map<String, Object> tree = EventFiles.tree(file);
        EventFiles.object(tree, "Records.0.cf.config").remove("eventType");
        return EdgeEvents.fromTree(tree).config().eventType();
    }

    @Test
    void aSparseSampleIsReadAndAHeaderWithoutKeyIsNamedWithCapitals() {
        ViewerRequest request = (ViewerRequest) EdgeEvents.fromTree(EventFiles.tree("without-type"));
        assertThat(request.querystring()).isEmpty();
        assertThat(request.clientIp()).isEmpty();
        assertThat(request.headers().lines("user-agent").get(0).key()).isEqualTo("User-Agent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewer-request",
                "origin-request-custom",
                "origin-request-s3",
                "origin-response",
                "viewer-response"
            })
    void anEventThatIsReadAndWrittenIsReadAsTheSame(String file) {
        EdgeEvent event = EdgeEvents.fromTree(EventFiles.tree(file));
        assertThat(EdgeEvents.fromTree(EdgeEvents.toTree(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer-request", "origin-request-custom", "origin-request-s3"})
    void aRequestThatGoesOnUnchangedIsWrittenAsItCame(String file) {
        Map<String, Object> tree = EventFiles.tree(file);
        EdgeEvent event = EdgeEvents.fromTree(tree);
        Map<String, Object> written = EdgeEvents.resultToTree((io.handrail.edge.EdgeResult) event, tree);
        assertThat(EventFiles.json(written)).isEqualTo(EventFiles.json(EventFiles.at(tree, "Records.0.cf.request")));
    }

    @Test
    void fieldsOfAnOriginThatWeDoNotKnowGoOnWithItAndNotWithAnother() {
        Map<String, Object> tree = EventFiles.tree("origin-request-custom");
        OriginRequest request = (OriginRequest) EdgeEvents.fromTree(tree);
        OriginRequest moved = request.withOrigin(request.origin().withDomainName("other.example.org"));
        Map<String, Object> written = EdgeEvents.resultToTree(moved, tree);
        assertThat(EventFiles.object(written, "origin.custom")).containsKey("somethingNew");
        OriginRequest toBucket = request.withOriginAndHost(S3Origin.of("b.s3.amazonaws.com", "us-east-1"));
        written = EdgeEvents.resultToTree(toBucket, tree);
        assertThat(EventFiles.object(written, "origin")).containsOnlyKeys("s3");
        assertThat(EventFiles.object(written, "origin.s3")).doesNotContainKey("somethingNew");
        assertThat(EventFiles.at(written, "headers.host.0.value")).isEqualTo("b.s3.amazonaws.com");
    }

    @Test
    void anAnswerIsWrittenWithItsStatusAsTextAndItsBody() {
        EdgeResponse answer =
                EdgeResponse.of(404, "text/plain; charset=utf-8", "gone").plusHeader("Set-Cookie", "a=1");
        Map<String, Object> written = EdgeEvents.resultToTree(answer, EventFiles.tree("viewer-request"));
        assertThat(EventFiles.json(written))
                .isEqualTo("{\"headers\":{\"content-type\":[{\"key\":\"Content-Type\",\"value\":\"text/plain;"
                        + " charset\\u003dutf-8\"}],\"set-cookie\":[{\"key\":\"Set-Cookie\",\"value\":\"a\\u003d1\"}]},"
                        + "\"status\":\"404\",\"statusDescription\":\"Not Found\",\"body\":\"gone\","
                        + "\"bodyEncoding\":\"text\"}");
    }

    @Test
    void theOriginsBodyStaysUnlessAnotherIsSet() {
        Map<String, Object> tree = EventFiles.tree("origin-response");
        EdgeResponse response = ((OriginResponseEvent) EdgeEvents.fromTree(tree)).response();
        assertThat(EdgeEvents.resultToTree(response.withStatus(200), tree)).doesNotContainKey("body");
        assertThat(EdgeEvents.resultToTree(response.withBody(ResponseBody.text("")), tree))
                .containsEntry("body", "");
    }

    @Test
    void whatIsNoEventIsRefusedWithThePlaceThatIsWrong() {
        assertThatThrownBy(() -> EdgeEvents.fromTree(Map.of()))
                .isInstanceOf(InvalidEdgeEventException.class)
                .hasMessage("event.Records is missing");
        assertThatThrownBy(() -> EdgeEvents.fromTree(Map.of("Records", List.of())))
                .hasMessage("event.Records is no list or is empty");
        assertThatThrownBy(() -> EdgeEvents.fromTree(Map.of("Records", List.of(Map.of("s3", Map.of())))))
                .hasMessage("event.Records[0].cf is missing");
        assertThatThrownBy(() -> broken("uri", 7)).hasMessage("event.Records[0].cf.request.uri is no text");
        assertThatThrownBy(() -> broken("headers", List.of()))
                .hasMessage("event.Records[0].cf.request.headers is no object");
        assertThatThrownBy(() -> broken("origin", Map.of()))
                .hasMessage("event.Records[0].cf.request.origin must have one of custom and s3");
        assertThatThrownBy(() -> broken("origin", null)).hasMessage("event.Records[0].cf.request.origin is missing");
    }

    private static void broken(String field, Object value) {
        Map<String, Object> tree = EventFiles.tree("origin-request-s3");
        EventFiles.object(tree, "Records.0.cf.request").put(field, value);
        EdgeEvents.fromTree(tree);
    }

    @Test
    void anUnknownEventTypeIsRefused() {
        Map<String, Object> tree = EventFiles.tree("viewer-request");
        EventFiles.object(tree, "Records.0.cf.config").put("eventType", "viewer-thought");
        assertThatThrownBy(() -> EdgeEvents.fromTree(tree))
                .hasMessage("event.Records[0].cf.config.eventType is none of the four events");
    }
}
