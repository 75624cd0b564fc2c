package io.handrail.edge.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.BodyEncoding;
import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseRulesTest {

    private static final ViewerRequest VIEWER = ViewerRequest.of("GET", "/");
    private static final OriginRequest ORIGIN = OriginRequest.of("GET", "/", CustomOrigin.https("www.example.org"));
    private static final OriginResponseEvent FROM_ORIGIN = OriginResponseEvent.of(
            ORIGIN,
            EdgeResponse.of(500).withHeader("Transfer-Encoding", "chunked").withHeader("X-Amz-Cf-Id", "as it came"));
    private static final ViewerResponseEvent TO_VIEWER =
            ViewerResponseEvent.of(VIEWER, new ViewerResponse(200, "OK", EdgeHeaders.of("Via", "1.1 x")));

    private static List<Rule> rules(EdgeEvent event, EdgeResult result) {
        return EdgeValidator.findings(event, result).stream().map(Finding::rule).toList();
    }

    @Test
    void goodResponsesAreRight() {
        assertThat(rules(VIEWER, EdgeResponse.of(200, "text/html; charset=utf-8", "<p>é</p>")))
                .isEmpty();
        assertThat(rules(ORIGIN, EdgeResponse.of(599))).isEmpty();
        assertThat(rules(FROM_ORIGIN, FROM_ORIGIN.response().withStatus(200))).isEmpty();
        assertThat(rules(TO_VIEWER, TO_VIEWER.response().plusHeader("Set-Cookie", "a=1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, 199, 600, 2000})
    void aStatusOutOfRangeIsFound(int status) {
        assertThat(rules(VIEWER, EdgeResponse.of(status))).containsExactly(Rule.STATUS);
        assertThat(rules(FROM_ORIGIN, FROM_ORIGIN.response().withStatus(status)))
                .containsExactly(Rule.STATUS);
    }

    @Test
    void aViewerResponseKeepsItsStatus() {
        ViewerResponse other = new ViewerResponse(503, "", TO_VIEWER.response().headers());
        assertThat(rules(TO_VIEWER, other)).containsExactly(Rule.STATUS);
        assertThatThrownBy(() -> EdgeValidator.valid(TO_VIEWER, other))
                .hasMessageContaining("use an origin-response function");
    }

    @Test
    void aDescriptionWithALineBreakIsFound() {
        EdgeResponse response = new EdgeResponse(200, "OK\r\nX: y", EdgeHeaders.none(), null);
        assertThat(rules(VIEWER, response)).containsExactly(Rule.STATUS_DESCRIPTION);
    }

    @Test
    void noContentHasNoBodyInAViewerRequest() {
        EdgeResponse response = EdgeResponse.of(204).withBody(ResponseBody.text(""));
        assertThat(rules(VIEWER, response)).containsExactly(Rule.BODY_OF_NO_CONTENT);
        assertThat(rules(VIEWER, EdgeResponse.of(204))).isEmpty();
        assertThat(rules(ORIGIN, response)).isEmpty();
    }

    @Test
    void aResponseHasALimitWithItsHeaders() {
        EdgeResponse viewer = EdgeResponse.of(200).withHeader("A", "b"); // 6 bytes of header, 2 of "OK"
        assertThat(rules(VIEWER, viewer.withBody(ResponseBody.text("x".repeat(40_960 - 8)))))
                .isEmpty();
        assertThat(rules(VIEWER, viewer.withBody(ResponseBody.text("x".repeat(40_960 - 7)))))
                .containsExactly(Rule.BODY_SIZE);
        EdgeResponse origin = EdgeResponse.of(200);
        assertThat(rules(ORIGIN, origin.withBody(ResponseBody.text("x".repeat(1_048_574)))))
                .isEmpty();
        assertThat(rules(ORIGIN, origin.withBody(ResponseBody.text("é".repeat(524_288)))))
                .containsExactly(Rule.BODY_SIZE);
        assertThat(rules(FROM_ORIGIN, FROM_ORIGIN.response().withBody(ResponseBody.text("x".repeat(1_048_576)))))
                .containsExactly(Rule.BODY_SIZE);
    }

    @Test
    void aBodyThatIsNoBase64IsFound() {
        EdgeResponse response = EdgeResponse.of(200).withBody(new ResponseBody(BodyEncoding.BASE64, "%"));
        assertThat(rules(VIEWER, response)).containsExactly(Rule.BODY_ENCODING);
        assertThat(rules(VIEWER, response.withBody(ResponseBody.bytes(new byte[3]))))
                .isEmpty();
    }

    @Test
    void readOnlyHeadersOfResponsesStayAsTheyAre() {
        EdgeResponse response = FROM_ORIGIN.response();
        assertThat(rules(FROM_ORIGIN, response.withHeader("Via", "x"))).containsExactly(Rule.HEADER_READ_ONLY);
        assertThat(rules(FROM_ORIGIN, response.withoutHeader("Transfer-Encoding")))
                .containsExactly(Rule.HEADER_READ_ONLY);
        assertThat(rules(FROM_ORIGIN, response.withHeader("Content-Length", "0")))
                .isEmpty();
        ViewerResponse viewer = TO_VIEWER.response();
        assertThat(rules(TO_VIEWER, viewer.withHeader("Warning", "x"))).containsExactly(Rule.HEADER_READ_ONLY);
        assertThat(rules(TO_VIEWER, viewer.withoutHeader("Via"))).containsExactly(Rule.HEADER_READ_ONLY);
        for (String name : List.of("Content-Encoding", "Content-Length", "Transfer-Encoding")) {
            assertThat(rules(TO_VIEWER, viewer.withHeader(name, "x"))).containsExactly(Rule.HEADER_READ_ONLY);
        }
        assertThat(rules(TO_VIEWER, viewer.withHeader("X-Cache", "x"))).containsExactly(Rule.HEADER_DISALLOWED);
    }

    @Test
    void headersTogetherHaveALimitUnlessTheyCameSo() {
        EdgeResponse big = FROM_ORIGIN.response().withHeader("X-Long", "a".repeat(21_000));
        assertThat(rules(FROM_ORIGIN, big)).containsExactly(Rule.HEADERS_SIZE);
        assertThat(rules(OriginResponseEvent.of(ORIGIN, big), big.withStatus(200)))
                .isEmpty();
        ViewerResponse toViewer = TO_VIEWER.response().withHeader("X-Long", "a".repeat(21_000));
        assertThat(rules(TO_VIEWER, toViewer)).containsExactly(Rule.HEADERS_SIZE);
        assertThat(rules(ViewerResponseEvent.of(VIEWER, toViewer), toViewer.withoutHeader("Age")))
                .isEmpty();
    }

    @Test
    void headersThatCameFromTheOriginAreNotCheckedAgain() {
        EdgeResponse odd = FROM_ORIGIN.response().withHeader("X Odd", "a\u0001b");
        OriginResponseEvent event = OriginResponseEvent.of(ORIGIN, odd);
        assertThat(rules(event, odd.withStatus(200))).isEmpty();
    }
}
