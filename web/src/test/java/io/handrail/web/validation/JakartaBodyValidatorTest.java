package io.handrail.web.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.testing.TestContext;
import io.handrail.web.BodyValidator;
import io.handrail.web.HttpHandler;
import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.Router;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class JakartaBodyValidatorTest {

    record Line(@NotBlank String sku, @Max(9) int quantity) {}

    record Order(@NotNull String id, @Valid List<Line> lines) {}

    // @start region="jakarta"
    static final class Orders extends HttpHandler {

        private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
                .configure()
                // Without an expression language, which messages of one's own rarely need.
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();

        @Override
        protected Optional<BodyValidator> bodyValidator() {
            return Optional.of(new JakartaBodyValidator(FACTORY.getValidator()));
        }

        @Override
        protected void routes(Router r) {
            r.post("/orders", Order.class, (request, order) -> Response.json(order));
        }
    }
    // @end

    private static Response post(String json) {
        return new Orders().handle(Request.builder("POST", "/orders").json(json).build(), TestContext.create());
    }

    @Test
    void whatAnnotationsSayIsAnsweredFieldByField() {
        Response answer = post("{\"lines\":[{\"sku\":\"a\",\"quantity\":1},{\"sku\":\" \",\"quantity\":10}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.bodyText())
                .contains("\"errors\":[{\"pointer\":\"#/id\",\"detail\":\"must not be null\"},"
                        + "{\"pointer\":\"#/lines/1/quantity\",\"detail\":\"must be less than or equal to 9\"},"
                        + "{\"pointer\":\"#/lines/1/sku\",\"detail\":\"must not be blank\"}]");
    }

    @Test
    void aBodyThatIsValidIsTaken() {
        assertThat(post("{\"id\":\"1\",\"lines\":[]}").status()).isEqualTo(200);
    }
}
