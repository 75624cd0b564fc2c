package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabindCodecTest extends JsonCodecContract {

    record Renamed(@JsonProperty("full_name") String name) {}

    record Node(String name, Node next) {}

    interface Shape {}

    static final class Loop {
        public Loop next = this;
    }

    @Override
    JsonCodec codec() {
        return new DatabindCodec();
    }

    private static <T> T read(JsonBinding<T> binding, String json) throws Exception {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), binding);
    }

    @Test
    void jacksonsAnnotationsAreFollowed() {
        JsonBinding<Renamed> binding = codec().bind(Renamed.class);
        assertThat(binding.parse("{\"full_name\":\"a\"}")).isEqualTo(new Renamed("a"));
        assertThat(binding.toJson(new Renamed("a"))).isEqualTo("{\"full_name\":\"a\"}");
    }

    @Test
    void theUsersMapperDecidesAboutUnknownFields() {
        JsonBinding<Renamed> strict = new DatabindCodec(new ObjectMapper()).bind(Renamed.class);
        assertThatThrownBy(() -> strict.parse("{\"x\":1}")).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void everyKindOfValueIsCopiedFromAStream() throws Exception {
        JsonBinding<Object> any = codec().bind(Object.class);
        String json = "{\"a\":[1,2.5,1e3,-7,true,false,null,\"s\",{}],\"b\":123456789012345678901}";
        assertThat(read(any, json)).isEqualTo(any.parse(json));
        assertThat(read(codec().<BigInteger>bind(BigInteger.class), "9223372036854775808"))
                .isEqualTo(BigInteger.TWO.pow(63));
        assertThat(read(codec().<Long>bind(Long.class), "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(read(codec().<Double>bind(Double.class), "4.9e-324")).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void anErrorInAStreamNamesItsPathInTheWholeDocument() {
        JsonDecoder<List<Line>> second = in -> {
            in.beginArray();
            in.skipValue();
            List<Line> lines = List.of(codec().<Line>bind(Line.class).read(in));
            in.endArray();
            return lines;
        };
        assertThatThrownBy(() -> Json.parse("[0,{\"count\":\"secret\"}]", second))
                .isInstanceOfSatisfying(InvalidJsonException.class, e -> {
                    assertThat(e.path()).isEqualTo("$[1].count");
                    assertThatNothingSays("secret", e);
                });
    }

    @Test
    void aHugeExponentInAStreamIsAnError() {
        assertThatThrownBy(() -> read(codec().<Integer>bind(Integer.class), "1e1000000000"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("a number of at most 10000 digits");
    }

    @Test
    void aTypeThatJacksonCannotReadIsReportedByTheFirstMessage() {
        assertThatThrownBy(() -> codec().<Shape>bind(Shape.class).parse("{}"))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("Shape");
    }

    @Test
    void anObjectThatContainsItselfIsAnErrorWhenWritten() {
        assertThatThrownBy(() -> codec().<Loop>bind(Loop.class).toJson(new Loop()))
                .isInstanceOfAny(InvalidJsonException.class, UnsupportedTypeException.class);
    }

    @Test
    void aRecursiveTypeIsRead() throws Exception {
        assertThat(read(codec().<Node>bind(Node.class), "{\"name\":\"a\",\"next\":{\"name\":\"b\"}}"))
                .isEqualTo(new Node("a", new Node("b", null)));
    }
}
