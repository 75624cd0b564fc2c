package io.handrail.edge.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check at the edge: cheap, and never milder with input than the one in tests. */
class GuardTest {

    private static final ViewerRequest VIEWER =
            ViewerRequest.of("GET", "/a?b=c").withHeader("Host", "www.example.org");
    private static final OriginRequest ORIGIN = OriginRequest.of("GET", "/", CustomOrigin.https("www.example.org"));

    private static Rule rule(EdgeEvent event, EdgeResult result) {
        try {
            assertThat(EdgeValidator.guarded(event, result)).isSameAs(result);
            return null;
        } catch (InvalidEdgeResultException e) {
            return e.findings().get(0).rule();
        }
    }

    @Test
    void whatInputCouldHaveBrokenIsFound() {
        assertThat(rule(VIEWER, VIEWER)).isNull();
        assertThat(rule(VIEWER, VIEWER.withUri("//\n"))).isEqualTo(Rule.URI);
        assertThat(rule(VIEWER, VIEWER.withUri("evil"))).isEqualTo(Rule.URI);
        assertThat(rule(VIEWER, VIEWER.withQuerystring("a b"))).isEqualTo(Rule.QUERYSTRING);
        assertThat(rule(VIEWER, VIEWER.withHeader("X-A", "a\r\nb"))).isEqualTo(Rule.HEADER_VALUE);
        assertThat(rule(VIEWER, VIEWER.withHeader("X\nA", "a"))).isEqualTo(Rule.HEADER_NAME);
        assertThat(rule(ORIGIN, ORIGIN.withUri("a"))).isEqualTo(Rule.URI);
        assertThat(rule(ORIGIN, EdgeResponse.of(200).withHeader("X", "\u0000"))).isEqualTo(Rule.HEADER_VALUE);
        EdgeResponse split = new EdgeResponse(200, "OK\r\nX: y", EdgeHeaders.none(), null);
        assertThat(rule(VIEWER, split)).isEqualTo(Rule.STATUS_DESCRIPTION);
    }

    @Test
    void headersForAnOriginAreLookedAtToo() {
        EdgeHeaders evil = EdgeHeaders.of("X-From", "a\r\nb");
        OriginRequest came =
                ORIGIN.withOrigin(CustomOrigin.https("a.example.com").withCustomHeaders(evil));
        assertThat(rule(came, came.withUri("/b"))).isNull();
        assertThat(rule(ORIGIN, came)).isEqualTo(Rule.HEADER_VALUE);
        S3Origin bucket =
                S3Origin.of("b.s3.eu-central-1.amazonaws.com", "eu-central-1").withCustomHeaders(evil);
        assertThat(rule(came, came.withOrigin(bucket))).isEqualTo(Rule.HEADER_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 199, 600})
    void aStatusOutOfRangeIsFound(int status) {
        assertThat(rule(VIEWER, EdgeResponse.of(status))).isEqualTo(Rule.STATUS);
        OriginResponseEvent event = OriginResponseEvent.of(ORIGIN, EdgeResponse.of(500));
        assertThat(rule(event, event.response().withStatus(status))).isEqualTo(Rule.STATUS);
    }

    @Test
    void aViewerResponseKeepsItsStatus() {
        ViewerResponseEvent event =
                ViewerResponseEvent.of(VIEWER, new ViewerResponse(200, "OK", EdgeHeaders.of("A", "b")));
        assertThat(rule(event, event.response().withHeader("X", "y"))).isNull();
        assertThat(rule(event, new ViewerResponse(201, "OK", EdgeHeaders.none())))
                .isEqualTo(Rule.STATUS);
        assertThat(rule(event, event.response().plusHeader("A", "b\n"))).isEqualTo(Rule.HEADER_VALUE);
    }

    @Test
    void whatCameSoIsLeftAlone() {
        EdgeResponse odd = EdgeResponse.of(200).withHeader("X Odd", "a\u0001b");
        OriginResponseEvent event = OriginResponseEvent.of(ORIGIN, odd);
        assertThat(rule(event, odd.withStatus(404))).isNull();
        assertThat(rule(event, odd.withHeader("X Odd", "a\u0001c"))).isEqualTo(Rule.HEADER_NAME);
        ViewerRequest oddPath = VIEWER.withUri("/a b").withQuerystring("a b");
        assertThat(rule(oddPath, oddPath.withHeader("X", "y"))).isNull();
    }

    @Test
    void anAnswerOfAnotherEventIsAnError() {
        assertThatThrownBy(() -> EdgeValidator.guarded(VIEWER, new ViewerResponse(200, "", EdgeHeaders.none())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("viewer-request");
    }

    @Provide
    Arbitrary<String> input() {
        return Arbitraries.strings().withChars("/a:#? \r\n\t\u0000\u007Fé").ofMaxLength(6);
    }

    /** Whatever input does, the edge refuses what the test refuses. */
    @Property(tries = 2000)
    void theEdgeIsAsStrictAsTheTestWithInput(@ForAll("input") String input) {
        for (EdgeResult result : new EdgeResult[] {
            VIEWER.withUri(input),
            VIEWER.withQuerystring(input),
            VIEWER.withHeader("X-A", input),
            VIEWER.withHeader(input, "x"),
            EdgeResponse.of(302).withHeader("Location", input)
        }) {
            assertThat(rule(VIEWER, result) == null)
                    .isEqualTo(EdgeValidator.findings(VIEWER, result).isEmpty());
        }
    }
}
