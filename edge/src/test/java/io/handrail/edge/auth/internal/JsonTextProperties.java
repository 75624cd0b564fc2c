package io.handrail.edge.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against Gson in its strict mode. */
class JsonTextProperties {

    private static final TypeAdapter<JsonElement> GSON = new Gson().getAdapter(JsonElement.class);

    @Provide
    Arbitrary<JsonObject> objects() {
        Arbitrary<JsonElement> values = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(JsonPrimitive::new),
                Arbitraries.longs().map(JsonPrimitive::new),
                Arbitraries.doubles().map(JsonPrimitive::new),
                Arbitraries.of(true, false).map(JsonPrimitive::new));
        return Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), values)
                .ofMaxSize(5)
                .map(map -> {
                    JsonObject object = new JsonObject();
                    map.forEach(object::add);
                    return object;
                });
    }

    @Property
    void whatGsonWritesIsReadAsGsonReadsIt(@ForAll("objects") JsonObject object) {
        Map<String, Object> read = JsonText.object(new Gson().toJson(object));
        assertThat(read).isNotNull();
        assertThat(read.keySet()).isEqualTo(object.keySet());
        read.forEach((name, value) -> {
            JsonPrimitive expected = object.get(name).getAsJsonPrimitive();
            if (expected.isNumber()) {
                assertThat(((Number) value).doubleValue()).isEqualTo(expected.getAsDouble());
            } else {
                assertThat(value).isEqualTo(expected.isString() ? expected.getAsString() : expected.getAsBoolean());
            }
        });
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.strings()
                .withChars("{}[]\":,0159.eE+-\\u aftnrlse")
                .ofMaxLength(12)
                .map(s -> "{\"a\":" + s + "}");
    }

    @Property(tries = 5000)
    void whatIsReadIsJsonForGsonToo(@ForAll("nearlyJson") String text) throws IOException {
        if (JsonText.object(text) != null) {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            assertThat(GSON.read(reader).isJsonObject()).isTrue();
        }
    }
}
