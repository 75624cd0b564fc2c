package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.reflect.TypeToken;
import io.handrail.testing.TestContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodiesTest {

    record Price(long cents) {

        Price {
            if (cents < 0) {
                throw new IllegalArgumentException("a price is not negative");
            }
        }
    }

    record Name(String text) {

        Name {
            text = text.trim();
        }
    }

    enum Colour {
        RED {
            @Override
            String hex() {
                return "f00";
            }
        };

        abstract String hex();
    }

    private static Request json(String body) {
        return Request.builder("POST", "/").json(body).build();
    }

    private static Response rendered(@Nullable Object value) {
        return new HttpHandler() {
            @Override
            protected void routes(Router r) {
                r.get("/", request -> Response.json(value));
            }
        }.handle(Request.builder("GET", "/").build(), TestContext.create());
    }

    @Test
    void containersOfTheUsersTypesBecomeJson() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("list", List.of(new Price(1), new Price(2)));
        value.put("optional", Optional.of(new Price(3)));
        value.put("none", Optional.empty());
        value.put("null", null);
        value.put("array", new Object[] {1, 2.5, true, "a\"b"});
        value.put("ints", new int[] {1, 2});
        value.put("time", Instant.EPOCH);
        value.put("id", new UUID(0, 1));
        value.put("colour", Colour.RED);
        value.put("bytes", new byte[] {1});
        assertThat(rendered(value).bodyText())
                .isEqualTo("{\"list\":[{\"cents\":1},{\"cents\":2}],\"optional\":{\"cents\":3},"
                        + "\"array\":[1,2.5,true,\"a\\\"b\"],\"ints\":[1,2],\"time\":\"1970-01-01T00:00:00Z\","
                        + "\"id\":\"00000000-0000-0000-0000-000000000001\",\"colour\":\"RED\",\"bytes\":\"AQ==\"}");
        assertThat(rendered(Arrays.asList(null, 1)).bodyText()).isEqualTo("[null,1]");
        assertThat(rendered(null).bodyText()).isEqualTo("null");
    }

    @Test
    void whatCannotBecomeJsonIsAnError() {
        assertThat(rendered(Map.of("x", Double.NaN)).status()).isEqualTo(500);
        assertThat(rendered(new Thread()).status()).isEqualTo(500);
        Object[] circle = new Object[1];
        circle[0] = circle;
        assertThat(rendered(circle).status()).isEqualTo(500);
    }

    @Test
    void whatAConstructorRefusesIsToldInItsWords() {
        assertThatThrownBy(() -> json("{\"cents\":-1}").body(Price.class))
                .isInstanceOfSatisfying(HttpException.class, e -> {
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.problem().errors()).containsExactly(new FieldError("#", "a price is not negative"));
                });
    }

    @Test
    void whatBreaksInAConstructorIsNotTold() {
        assertThatThrownBy(() -> json("{}").body(Name.class))
                .isInstanceOfSatisfying(
                        HttpException.class,
                        e -> assertThat(e.problem().errors()).containsExactly(new FieldError("#", "is not accepted")));
    }

    @Test
    void aGenericBodyIsBound() {
        List<Price> prices = json("[{\"cents\":1}]").body(new TypeToken<List<Price>>() {}.getType());
        assertThat(prices).containsExactly(new Price(1));
    }

    @Test
    void fieldsAreNamedByPointers() {
        assertThat(FieldError.of("lines[0].sku", "x").pointer()).isEqualTo("#/lines/0/sku");
        assertThat(FieldError.of("$.a[12].b", "x").pointer()).isEqualTo("#/a/12/b");
        assertThat(FieldError.of("$", "x").pointer()).isEqualTo("#");
        assertThat(FieldError.of("", "x").pointer()).isEqualTo("#");
        assertThat(FieldError.of("a/b~c", "x").pointer()).isEqualTo("#/a~1b~0c");
    }

    @Test
    void checksCollectWhatIsWrong() {
        Checks checks = new Checks()
                .present(null, "a")
                .notBlank(" ", "b")
                .length("abc", 0, 2, "c")
                .length(null, 1, 2, "d")
                .between(6, 1, 5, "e")
                .that(true, "f", "no");
        assertThat(checks.errors()).extracting(FieldError::pointer).containsExactly("#/a", "#/b", "#/c", "#/e");
        assertThatThrownBy(checks::orThrow)
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(422));
    }

    @Test
    void textIsReadInItsEncoding() {
        byte[] latin = {(byte) 0xE4};
        assertThat(Request.builder("POST", "/")
                        .body(latin, "text/plain; charset=ISO-8859-1")
                        .build()
                        .text())
                .isEqualTo("ä");
        assertThatThrownBy(() -> Request.builder("POST", "/")
                        .body(latin, "text/plain; charset=\"utf-16\"")
                        .build()
                        .text())
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(415));
    }

    @Test
    void pagesAreEscaped() {
        assertThat(Html.escape("<a href=\"x\">'&'</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
        assertThat(Html.escape("plain")).isEqualTo("plain");
    }
}
