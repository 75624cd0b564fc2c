package io.handrail.streams.window.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.window.Window;
import io.handrail.streams.window.WindowEvent;
import io.handrail.testing.Events;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowEventReaderTest {

    private static WindowEvent<String> read(String json) {
        return Json.parse(json, new WindowEventReader<>(WindowEventReaderTest::texts));
    }

    private static List<String> texts(JsonReader in) throws IOException {
        List<String> texts = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            texts.add(in.nextString());
        }
        in.endArray();
        return texts;
    }

    private static String windowed(String more) {
        return "{\"window\":{\"start\":\"2020-12-09T07:04:00Z\",\"end\":\"2020-12-09T07:06:00Z\"}" + more + "}";
    }

    @Test
    void anEventIsReadWhateverTheOrderOfItsFields() {
        WindowEvent<String> event =
                read("{\"state\":{\"1\":282},\"isFinalInvokeForWindow\":true,\"new\":[{}],\"shardId\":\"shard-6\","
                        + "\"window\":{\"new\":1,\"end\":\"2020-12-09T07:06:00Z\",\"start\":\"2020-12-09T07:04:00Z\"},"
                        + "\"isWindowTerminatedEarly\":true,\"eventSourceARN\":\"arn\",\"Records\":[\"a\",\"b\"]}");
        assertThat(event.records()).containsExactly("a", "b");
        assertThat(event.window())
                .isEqualTo(new Window(
                        Instant.parse("2020-12-09T07:04:00Z"),
                        Instant.parse("2020-12-09T07:06:00Z"),
                        "shard-6",
                        "arn",
                        true));
        assertThat(event.state()).isEqualTo("{\"1\":282}");
        assertThat(event.finalInvoke()).isTrue();
    }

    @Test
    void whatMayBeMissingIsMissing() {
        WindowEvent<String> event = read(windowed(""));
        assertThat(event.records()).isEmpty();
        assertThat(event.state()).isNull();
        assertThat(event.finalInvoke()).isFalse();
        assertThat(event.window().terminatedEarly()).isFalse();
        assertThat(event.window().shardId()).isNull();
        assertThat(read(windowed(",\"Records\":null,\"state\":null,\"isFinalInvokeForWindow\":null,\"shardId\":null")))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":null,\"b\":[1,2.50,-1e3,true,false,null,\"\\u20ac\\\"\\n\"],\"c\":{\"d\":{}}}",
                "[]",
                "123456789012345678901234567890.10",
                "\"text\""
            })
    void aStateIsCarriedAsItIs(String state) {
        assertThat(read(windowed(", \"state\" : " + state)).state()).isEqualTo(state.replace("\\u20ac", "\u20ac"));
    }

    @Test
    void anEventWithoutAWindowSaysWhatToConfigure() {
        assertThatThrownBy(() -> read("{\"Records\":[]}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("TumblingWindowInSeconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2020-02-30T00:00:00Z", "2020-12-09T25:00:00Z", "2020-12-09"})
    void whatIsNoTimeIsRefusedWithoutItsValue(String text) {
        assertThatThrownBy(() -> read("{\"window\":{\"start\":\"" + text + "\",\"end\":\"" + text + "\"}}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$.window.start: not a time");
        assertThatThrownBy(() -> read("{\"window\":{\"start\":\"2020-12-09T07:04:00Z\"}}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("$.window");
    }

    @Property
    void timesAreWhatJavaMakesOfThem(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        for (Instant time : List.of(Instant.ofEpochMilli(millis), Instant.ofEpochSecond(millis / 1_000))) {
            String json = Events.window("{\"Records\":[]}")
                    .window(time, Duration.ofSeconds(60))
                    .json();
            assertThat(read(json).window().start()).isEqualTo(time);
            assertThat(read(json).window().end()).isEqualTo(time.plusSeconds(60));
        }
    }
}
