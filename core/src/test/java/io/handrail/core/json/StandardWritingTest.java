package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the standard codec makes of values. */
class StandardWritingTest {

    record Maybe(String text, Optional<String> name, Optional<Optional<String>> twice, Object any) {}

    record Quoting(String text) {
        @Override
        public String text() {
            return "<" + text + ">";
        }
    }

    record Throwing(int n) {
        @Override
        public int n() {
            throw new UnsupportedOperationException("mine");
        }
    }

    static class Base {
        int a = 1;
    }

    static final class Sub extends Base {
        int b = 2;
    }

    static final class Holder {
        Base base = new Base();
        List<Double> numbers = List.of();
        Map<String, Float> rates = Map.of();
    }

    static final class Loop {
        Loop next = this;
    }

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "rouge";
            }
        }
    }

    private static String write(Type type, Object value) {
        return JsonCodec.standard().bind(type).toJson(value);
    }

    @Test
    @SuppressWarnings("NullOptional")
    void nullsAndEmptyOptionalsAreLeftOutOfObjects() {
        assertThat(write(Maybe.class, new Maybe(null, Optional.empty(), Optional.of(Optional.empty()), null)))
                .isEqualTo("{}");
        assertThat(write(Maybe.class, new Maybe(null, null, null, Optional.empty())))
                .isEqualTo("{}");
        assertThat(write(Maybe.class, new Maybe("a", Optional.of("b"), Optional.of(Optional.of("c")), 1)))
                .isEqualTo("{\"text\":\"a\",\"name\":\"b\",\"twice\":\"c\",\"any\":1}");
    }

    @Test
    @SuppressWarnings("NullOptional")
    void theyAreLeftOutWhateverTheWriterIsSetTo() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            JsonCodec.standard().bind(Maybe.class).write(out, new Maybe(null, Optional.empty(), null, null));
        }
        assertThat(text).hasToString("{}");
    }

    @Test
    void nullsInArraysAreWrittenAndNullsInMapsAreNot() {
        assertThat(write(List.class, Arrays.asList(1, null, Optional.empty()))).isEqualTo("[1,null,null]");
        assertThat(write(new TypeToken<List<Optional<String>>>() {}.getType(), List.of(Optional.empty())))
                .isEqualTo("[null]");
        assertThat(write(new TypeToken<Map<String, String>>() {}.getType(), Collections.singletonMap("a", null)))
                .isEqualTo("{}");
    }

    @Test
    void recordsAreWrittenThroughTheirAccessors() {
        assertThat(write(Quoting.class, new Quoting("a"))).isEqualTo("{\"text\":\"<a>\"}");
        assertThatThrownBy(() -> write(Throwing.class, new Throwing(1)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("mine");
    }

    @Test
    void enumsAreWrittenByNameAlsoAsKeysAndWhereTheTypeIsNotDeclared() {
        assertThat(write(Colour.class, Colour.RED)).isEqualTo("\"RED\"");
        assertThat(write(new TypeToken<Map<Colour, Colour>>() {}.getType(), Map.of(Colour.RED, Colour.RED)))
                .isEqualTo("{\"RED\":\"RED\"}");
        assertThat(write(Object.class, Map.of(Colour.RED, Colour.RED))).isEqualTo("{\"RED\":\"RED\"}");
    }

    @Test
    void jsonsOwnTypesAreWrittenWhereTheTypeIsNotDeclared() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("text", "a");
        map.put(1, new Object[] {1, 2L, (byte) 3, 1.5, 2.5f, new BigDecimal("1.50"), true, 'c'});
        map.put(
                "more",
                List.of(new int[] {1}, new byte[] {-1}, Optional.of("x"), Instant.EPOCH, ZoneId.of("Europe/Paris")));
        map.put("none", null);
        assertThat(write(Object.class, map))
                .isEqualTo("{\"text\":\"a\",\"1\":[1,2,3,1.5,2.5,1.50,true,\"c\"],"
                        + "\"more\":[[1],\"/w==\",\"x\",\"1970-01-01T00:00:00Z\",\"Europe/Paris\"]}");
    }

    @Test
    void anythingElseThereIsAnErrorThatSaysWhatToDo() {
        assertThatThrownBy(() -> write(Object.class, Map.of("a", List.of(new Quoting("x")))))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage(
                        "$.a[0]: a " + Quoting.class.getName() + " stands where the type is Object, and the standard"
                                + " codec writes only JSON's own types there; declare the type, or override codec() to use"
                                + " GsonCodec or DatabindCodec");
        assertThatThrownBy(() -> write(Object.class, Map.of(new Quoting("x"), 1)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("cannot be the key of a JSON object");
    }

    @Test
    void aSubclassOfTheDeclaredTypeIsAnErrorBecauseItsFieldsWouldBeLost() {
        Holder holder = new Holder();
        holder.base = new Sub();
        assertThatThrownBy(() -> write(Holder.class, holder))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith(
                        "$.base: a " + Sub.class.getName() + " stands where the type is " + Base.class.getName());
        assertThat(write(Sub.class, new Sub())).isEqualTo("{\"b\":2,\"a\":1}");
    }

    @Test
    void aNumberThatJsonHasNotIsAnErrorWithItsPath() {
        Holder holder = new Holder();
        holder.numbers = List.of(1.0, Double.NaN);
        assertThatThrownBy(() -> write(Holder.class, holder))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$.numbers[1]: JSON has no NaN, only finite numbers");
        holder.numbers = List.of();
        holder.rates = Map.of("a", Float.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> write(Holder.class, holder))
                .hasMessage("$.rates.a: JSON has no -Infinity, only finite numbers");
    }

    @Test
    void aKeyThatIsNullIsAnError() {
        assertThatThrownBy(() -> write(Map.class, Collections.singletonMap(null, 1)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$: a map has the key null, which JSON has not");
    }

    @Test
    void anObjectThatContainsItselfIsAnError() {
        assertThatThrownBy(() -> write(Loop.class, new Loop()))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("$.next.next")
                .hasMessageEndingWith("nested deeper than 255 levels; does an object contain itself?");
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThatThrownBy(() -> write(Object.class, list)).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void asDeepAsCanBeReadCanBeWritten() {
        String deep = "[".repeat(255) + "]".repeat(255);
        JsonBinding<Object> any = JsonCodec.standard().bind(Object.class);
        assertThat(any.toJson(any.parse(deep))).isEqualTo(deep);
        assertThatThrownBy(() -> any.toJson(List.of(any.parse(deep)))).isInstanceOf(InvalidJsonException.class);
    }
}
