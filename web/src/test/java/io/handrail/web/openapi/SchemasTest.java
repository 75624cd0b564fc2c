package io.handrail.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.handrail.core.json.JsonCodec;
import io.handrail.web.HttpHandler;
import io.handrail.web.Response;
import io.handrail.web.Router;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the codec writes is what the schema says, by a validator that knows neither. */
class SchemasTest {

    enum Color {
        RED,
        GREEN {
            @Override
            boolean isNice() {
                return true;
            }
        };

        boolean isNice() {
            return false;
        }
    }

    record Scalars(
            String text,
            char letter,
            boolean flag,
            int count,
            long id,
            short small,
            byte tiny,
            float ratio,
            double size,
            BigInteger big,
            BigDecimal price,
            byte[] data,
            Color color) {}

    record Times(
            Instant instant,
            LocalDate date,
            LocalTime time,
            LocalDateTime local,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            Duration duration,
            Period period,
            Year year,
            YearMonth month,
            ZoneId zone,
            UUID uuid,
            URI uri) {}

    record Many<T>(List<T> list, Set<String> set, Map<Color, T> map, T[] array, Optional<T> one, Object any) {}

    record Node(String name, List<Node> children) {}

    static class Base {
        protected int inherited = 1;
    }

    static final class Bean extends Base {
        static final int CONSTANT = 1;
        transient String skipped = "x";
        private String title = "t";

        @NotBlank
        private String needed = "n";
    }

    record Checked(@NotBlank String must, String may) {}

    static final class Outer {
        record Node(int other) {}
    }

    private static String document(Type... types) {
        HttpHandler site = new HttpHandler() {
            @Override
            protected void routes(Router r) {
                for (int i = 0; i < types.length; i++) {
                    r.get("/" + i, request -> Response.ok()).returns(200, types[i]);
                }
            }
        };
        String document = OpenApi.of("Test", "1").json(site.allRoutes());
        assertThat(Validation.problems(document)).isEmpty();
        return document;
    }

    private static <T> void fits(String component, Class<T> type, T value) {
        String json = JsonCodec.standard().bind(type).toJson(value);
        assertThat(Validation.problems(document(type), component, json))
                .as(json)
                .isEmpty();
    }

    @Test
    void everyScalarFitsItsSchema() {
        Scalars most = new Scalars(
                "t",
                'x',
                true,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Short.MIN_VALUE,
                Byte.MAX_VALUE,
                1.5f,
                -1e300,
                BigInteger.TEN.pow(40),
                new BigDecimal("1.50"),
                new byte[] {1, 2, 3},
                Color.GREEN);
        fits("Scalars", Scalars.class, most);
        Scalars least = new Scalars(null, 'y', false, 0, 0, (short) 0, (byte) 0, 0, 0, null, null, null, null);
        fits("Scalars", Scalars.class, least);
    }

    @Test
    void everyTimeFitsItsSchema() {
        for (Instant instant : List.of(Instant.EPOCH, Instant.parse("2026-11-26T12:00:00.123456789Z"))) {
            fits(
                    "Times",
                    Times.class,
                    new Times(
                            instant,
                            LocalDate.of(2026, 2, 28),
                            LocalTime.NOON,
                            LocalDateTime.of(2026, 1, 1, 0, 0),
                            OffsetDateTime.parse("2026-01-01T00:00+01:00"),
                            ZonedDateTime.parse("2026-01-01T00:00+01:00[Europe/Paris]"),
                            Duration.ofMillis(-1500),
                            Period.ofDays(-3),
                            Year.of(2026),
                            YearMonth.of(2026, 1),
                            ZoneId.of("Europe/Paris"),
                            UUID.randomUUID(),
                            URI.create("/a?b=c")));
        }
    }

    @Test
    void aValueOfAnotherTypeDoesNotFit() {
        String document = document(Scalars.class, Times.class);
        assertThat(Validation.problems(document, "Scalars", "{\"count\":\"x\"}"))
                .isNotEmpty();
        assertThat(Validation.problems(document, "Scalars", "{}")).isNotEmpty(); // primitives are always there
        assertThat(Validation.problems(document, "Times", "{\"instant\":\"yesterday\"}"))
                .isNotEmpty();
        assertThat(Validation.problems(document, "Times", "{\"uuid\":\"1\"}")).isNotEmpty();
    }

    @Test
    void genericTypesAreNamedByTheirArguments() throws Exception {
        Type many = Holder.class.getDeclaredField("many").getGenericType();
        String document = document(many);
        String json = JsonCodec.standard()
                .<Many<Node>>bind(many)
                .toJson(new Many<>(
                        List.of(new Node("a", List.of(new Node("b", List.of())))),
                        Set.of("x"),
                        Map.of(Color.RED, new Node("c", null)),
                        new Node[] {new Node("d", null)},
                        Optional.empty(),
                        Map.of("free", List.of(1, true))));
        assertThat(Validation.problems(document, "ManyOfNode", json)).isEmpty();
        assertThat(Validation.problems(document, "ManyOfNode", "{\"list\":[{\"name\":7}]}"))
                .isNotEmpty();
        assertThat(Validation.problems(document, "ManyOfNode", "{\"set\":[\"a\",\"a\"]}"))
                .isNotEmpty();
    }

    static final class Holder {
        Many<Node> many;
    }

    @Test
    void aBeanHasItsFieldsAndInheritedOnes() {
        fits("Bean", Bean.class, new Bean());
        JsonNode bean = Validation.tree(document(Bean.class)).at("/components/schemas/Bean");
        assertThat(bean.path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("title", "needed", "inherited");
        assertThat(bean.path("required")).hasToString("[\"needed\",\"inherited\"]");
    }

    @Test
    void whatMustNotBeBlankIsRequired() {
        assertThat(Validation.tree(document(Checked.class)).at("/components/schemas/Checked/required"))
                .hasToString("[\"must\"]");
    }

    @Test
    void typesWithTheSameNameAreToldApart() {
        JsonNode schemas = Validation.tree(document(Node.class, Outer.Node.class, io.handrail.web.Problem.class))
                .at("/components/schemas");
        assertThat(schemas.fieldNames())
                .toIterable()
                .contains(
                        "Node", "io.handrail.web.openapi.SchemasTest_Outer_Node", "Problem", "io.handrail.web.Problem");
    }
}
