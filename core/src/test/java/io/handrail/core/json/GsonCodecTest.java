package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class GsonCodecTest extends JsonCodecContract {

    record Renamed(@SerializedName("full_name") String name) {}

    record Dated(Date date) {}

    @Override
    JsonCodec codec() {
        return new GsonCodec();
    }

    @Test
    void gsonsAnnotationsAreFollowed() {
        JsonBinding<Renamed> binding = codec().bind(Renamed.class);
        assertThat(binding.parse("{\"full_name\":\"a\"}")).isEqualTo(new Renamed("a"));
        assertThat(binding.toJson(new Renamed("a"))).isEqualTo("{\"full_name\":\"a\"}");
    }

    @Test
    void gsonsConfigurationIsFollowed() {
        JsonCodec codec = new GsonCodec(
                new GsonBuilder().serializeNulls().disableHtmlEscaping().create());
        assertThat(codec.<Renamed>bind(Renamed.class).toJson(new Renamed(null))).isEqualTo("{\"full_name\":null}");
        assertThat(codec.<Renamed>bind(Renamed.class).toJson(new Renamed("<"))).isEqualTo("{\"full_name\":\"<\"}");
        assertThat(codec().<Renamed>bind(Renamed.class).toJson(new Renamed("<")))
                .isEqualTo("{\"full_name\":\"\\u003c\"}");
    }

    @Test
    void aTypeThatGsonRefusesIsRefusedWhenItIsBound() {
        JsonCodec refusing = new GsonCodec(new GsonBuilder()
                .registerTypeAdapterFactory(new com.google.gson.TypeAdapterFactory() {
                    @Override
                    public <T> TypeAdapter<T> create(
                            com.google.gson.Gson gson, com.google.gson.reflect.TypeToken<T> type) {
                        throw new IllegalArgumentException("not that one");
                    }
                })
                .create());
        assertThatThrownBy(() -> refusing.bind(List.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("java.util.List")
                .hasMessageContaining("not that one");
    }

    @Test
    void aTextThatGsonsOwnAdapterRefusesIsNotRepeated() {
        assertThatThrownBy(() -> codec().<Dated>bind(Dated.class).parse("{\"date\":\"secret\"}"))
                .isInstanceOfSatisfying(InvalidJsonException.class, e -> {
                    assertThat(e.path()).isEqualTo("$.date");
                    assertThatNothingSays("secret", e);
                });
    }

    @Test
    void whatAnAdapterOfTheUserSaysIsKept() {
        JsonCodec codec = new GsonCodec(new GsonBuilder()
                .registerTypeAdapter(Date.class, new TypeAdapter<Date>() {
                    @Override
                    public Date read(JsonReader in) {
                        throw new JsonParseException("no dates today");
                    }

                    @Override
                    public void write(JsonWriter out, Date value) {}
                })
                .create());
        assertThatThrownBy(() -> codec.<Dated>bind(Dated.class).parse("{\"date\":1}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$.date: no dates today")
                .hasCauseInstanceOf(JsonParseException.class);
    }

    @Test
    void nestingBeyondGsonsLimitIsAnError() {
        assertThatThrownBy(() -> codec().<Object>bind(Object.class).parse("[".repeat(300)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("nested deeper than 255 levels");
    }

    @Test
    void aNumberWithoutAJsonFormIsAnError() {
        assertThatThrownBy(() -> codec().<Double>bind(Double.class).toJson(Double.NaN))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("NaN");
    }
}
