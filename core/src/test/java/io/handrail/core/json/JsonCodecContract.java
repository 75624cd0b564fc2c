package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every codec does alike; each implementation's test extends it. */
abstract class JsonCodecContract {

    enum Size {
        SMALL,
        LARGE
    }

    record Line(String sku, int count, BigDecimal price) {
        Line {
            if (count < 0) {
                throw new IllegalArgumentException("count must not be negative");
            }
        }
    }

    record Order(String id, List<Line> lines, Map<String, Size> sizes, boolean paid) {}

    record Page<T>(List<T> items, long total) {}

    static final String JSON = """
            {"id":"o-1","lines":[{"sku":"a","count":1,"price":12.50},{"sku":"b","count":2,"price":0.99}],\
            "sizes":{"box":"LARGE"},"paid":true}""";

    static final Order ORDER = new Order(
            "o-1",
            List.of(new Line("a", 1, new BigDecimal("12.50")), new Line("b", 2, new BigDecimal("0.99"))),
            Map.of("box", Size.LARGE),
            true);

    abstract JsonCodec codec();

    final JsonBinding<Order> orders() {
        return codec().bind(Order.class);
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        assertThat(orders().parse(JSON)).isEqualTo(ORDER);
        assertThat(JsonParser.parseString(orders().toJson(ORDER))).isEqualTo(JsonParser.parseString(JSON));
    }

    @Test
    void aBindingReadsInTheMiddleOfADocument() throws IOException {
        try (JsonReader in = new JsonReader(new StringReader("{\"detail\":" + JSON + ",\"next\":1}"))) {
            in.beginObject();
            assertThat(in.nextName()).isEqualTo("detail");
            assertThat(orders().read(in)).isEqualTo(ORDER);
            assertThat(in.nextName()).isEqualTo("next");
        }
    }

    @Test
    void aBindingWritesInTheMiddleOfADocument() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginArray();
            orders().write(out, ORDER);
            orders().write(out, null);
            out.endArray();
        }
        assertThat(JsonParser.parseString(text.toString())).isEqualTo(JsonParser.parseString("[" + JSON + ",null]"));
    }

    @Test
    void unknownFieldsAreIgnoredAndTheOrderOfFieldsDoesNotMatter() {
        JsonBinding<Line> lines = codec().bind(Line.class);
        assertThat(lines.parse("{\"x\":{\"y\":[1,{\"z\":null}]},\"price\":1,\"count\":2,\"sku\":\"a\",\"w\":[]}"))
                .isEqualTo(new Line("a", 2, BigDecimal.ONE));
    }

    @Test
    void missingFieldsAreNullZeroAndFalse() {
        assertThat(orders().parse("{}")).isEqualTo(new Order(null, null, null, false));
        assertThat(codec().<Line>bind(Line.class).parse("{}")).isEqualTo(new Line(null, 0, null));
    }

    @Test
    void genericTypesAreBoundWithTheirArguments() {
        JsonBinding<Page<Line>> pages = codec().bind(new TypeToken<Page<Line>>() {}.getType());
        Page<Line> page = new Page<>(List.of(new Line("a", 1, BigDecimal.TEN)), Long.MAX_VALUE);
        assertThat(pages.parse(pages.toJson(page))).isEqualTo(page);
    }

    @Test
    void largeDecimalsStayExact() throws IOException {
        String exact = "123456789012345678901234567890.123456789";
        String json = "{\"price\":" + exact + "}";
        JsonBinding<Line> lines = codec().bind(Line.class);
        assertThat(lines.parse(json).price()).isEqualTo(new BigDecimal(exact));
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            assertThat(lines.read(in).price()).isEqualTo(new BigDecimal(exact));
        }
    }

    @Test
    void textGoesThroughUnchanged() {
        JsonBinding<List<String>> texts = codec().bind(new TypeToken<List<String>>() {}.getType());
        List<String> all =
                List.of("", "\"\\\b\f\n\r\t/", "\u0000\u001f\u2028\u2029", "<a href='x'>&=", "é漢😀", "\ud800x");
        assertThat(texts.parse(texts.toJson(all))).isEqualTo(all);
    }

    @Test
    void aTextOfTenMegabytesIsRead() {
        String large = "x".repeat(10_000_000);
        JsonBinding<Line> lines = codec().bind(Line.class);
        assertThat(lines.parse("{\"sku\":\"" + large + "\"}").sku()).hasSize(10_000_000);
    }

    @Test
    void aNullDocumentIsNull() {
        assertThat(orders().parse("null")).isNull();
        assertThat(orders().toJson(null)).isEqualTo("null");
    }

    @Test
    void whatDoesNotFitIsAnErrorWithItsPathAndWithoutTheValue() {
        assertThatThrownBy(() -> Json.parse("{\"lines\":[{},{\"count\":\"secret\"}]}", orders()))
                .isInstanceOfSatisfying(InvalidJsonException.class, e -> {
                    assertThat(e.path()).isEqualTo("$.lines[1].count");
                    assertThatNothingSays("secret", e);
                });
    }

    @Test
    void whatAConstructorThrowsIsTheCause() {
        assertThatThrownBy(() -> orders().parse("{\"lines\":[{},{\"count\":-1}]}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("count must not be negative")
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentThatIsNotOneValueIsAnError() {
        for (String json :
                List.of("", "  ", "{", "{\"id\":", JSON + "x", JSON + JSON, "{\"id\":}", "{id:1}", "[1,]", "'a'")) {
            assertThatThrownBy(() -> orders().parse(json))
                    .as(json)
                    .isInstanceOf(InvalidJsonException.class)
                    .hasMessageStartingWith("$");
        }
    }

    @Test
    void oneBindingServesManyThreads() throws Exception {
        JsonBinding<Order> binding = orders();
        Callable<Boolean> work = () -> IntStream.range(0, 200).allMatch(i -> {
            Order order = new Order("o-" + i, List.of(new Line("s", i, BigDecimal.valueOf(i))), Map.of(), true);
            return order.equals(binding.parse(binding.toJson(order)));
        });
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            for (Future<Boolean> each :
                    threads.invokeAll(IntStream.range(0, 32).mapToObj(i -> work).toList())) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    static void assertThatNothingSays(String secret, Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            assertThat(String.valueOf(e.getMessage())).doesNotContain(secret);
        }
    }
}
