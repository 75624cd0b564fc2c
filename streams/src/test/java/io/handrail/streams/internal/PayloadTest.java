package io.handrail.streams.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadTest {

    record Order(String id) {}

    private final JsonCodec codec = JsonCodec.standard();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aStringIsTheTextItself() {
        Payload<String> payload = Payload.of(String.class, codec);
        assertThat(payload.of(utf8("{ not \u20ac json"))).isEqualTo("{ not \u20ac json");
        assertThat(payload.of("\"quoted\"")).isEqualTo("\"quoted\"");
    }

    @Test
    void bytesAreTheBytesThemselves() {
        Payload<byte[]> payload = Payload.of(byte[].class, codec);
        assertThat(payload.of(new byte[] {(byte) 0xff, 0})).containsExactly(0xff, 0);
        assertThat(payload.of("\u20ac")).isEqualTo(utf8("\u20ac"));
    }

    @Test
    void everyOtherTypeIsJson() {
        Payload<Order> payload = Payload.of(Order.class, codec);
        assertThat(payload.of(utf8("{\"id\":\"1\",\"more\":2}"))).isEqualTo(new Order("1"));
        assertThat(payload.of("{\"id\":\"1\"}")).isEqualTo(new Order("1"));
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        assertThat(Payload.<String>of(String.class, codec).bytes("\u20ac")).isEqualTo(utf8("\u20ac"));
        assertThat(Payload.<byte[]>of(byte[].class, codec).bytes(new byte[] {(byte) 0xff}))
                .containsExactly(0xff);
        assertThat(Payload.<Order>of(Order.class, codec).bytes(new Order("\u20ac")))
                .isEqualTo(utf8("{\"id\":\"\u20ac\"}"));
    }

    @Test
    void whatIsNotTheTypeSaysWhy() {
        Payload<Order> payload = Payload.of(Order.class, codec);
        assertThatThrownBy(() -> payload.of("null"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("null");
        assertThatThrownBy(() -> payload.of(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> Payload.<String>of(String.class, codec).of(new byte[] {(byte) 0xc0}))
                .isInstanceOf(InvalidJsonException.class);
    }
}
