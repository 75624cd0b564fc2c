package io.handrail.edge.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;
import io.handrail.edge.validate.InvalidEdgeResultException;
import org.junit.jupiter.api.Test;

class EdgeHandlersTest {

    private static final EdgeHandlers ALL =
            EdgeHandlers.of(new Entrance(), new Elsewhere(), new NoErrors(), new Mark());

    @Test
    void eachEventGoesToItsHandler() {
        assertThat(EventFiles.at(ALL.handleTree(EventFiles.tree("viewer-request")), "uri"))
                .isEqualTo("/entered/cart/add");
        assertThat(EventFiles.at(ALL.handleTree(EventFiles.tree("origin-request-s3")), "origin.s3.domainName"))
                .isEqualTo("elsewhere.s3.amazonaws.com");
        assertThat(ALL.handleTree(EventFiles.tree("origin-response"))).containsEntry("status", "200");
        assertThat(EventFiles.at(ALL.handleTree(EventFiles.tree("viewer-response")), "headers.x-mark.0.value"))
                .isEqualTo("seen");
    }

    @Test
    void anEventWithoutAHandlerIsAnError() {
        EdgeHandlers entrance = EdgeHandlers.of(new Entrance());
        assertThatThrownBy(() -> entrance.handleTree(EventFiles.tree("viewer-response")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("viewer-response");
    }

    @Test
    void oneEventHasOneHandlerAndAFunctionHasOneAtLeast() {
        assertThatThrownBy(() -> EdgeHandlers.of(new Entrance(), new Entrance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("viewer-request");
        assertThatThrownBy(EdgeHandlers::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerWithAnInjectedHeaderDoesNotLeave() {
        EdgeHandlers careless = EdgeHandlers.of(new ViewerRequestHandler() {
            @Override
            public ViewerRequestResult handle(ViewerRequest request) {
                return EdgeResponse.of(302)
                        .withHeader("Location", request.query().first("to"));
            }
        });
        ViewerRequest attack = ViewerRequest.of("GET", "/?to=/%0d%0aSet-Cookie:%20admin=1");
        assertThatThrownBy(() -> careless.handle(attack))
                .isInstanceOf(InvalidEdgeResultException.class)
                .hasMessageContaining("response.headers.location")
                .hasMessageNotContaining("admin");
    }

    private static final class Entrance extends ViewerRequestHandler {
        @Override
        public ViewerRequestResult handle(ViewerRequest request) {
            return request.withUri("/entered" + request.uri());
        }
    }

    private static final class Elsewhere extends OriginRequestHandler {
        @Override
        public OriginRequestResult handle(OriginRequest request) {
            return request.withOriginAndHost(request.origin().withDomainName("elsewhere.s3.amazonaws.com"));
        }
    }

    private static final class NoErrors extends OriginResponseHandler {
        @Override
        public EdgeResponse handle(OriginResponseEvent event) {
            return event.response().withStatus(200);
        }
    }

    private static final class Mark extends ViewerResponseHandler {
        @Override
        public ViewerResponse handle(ViewerResponseEvent event) {
            return event.response().withHeader("X-Mark", "seen");
        }
    }
}
