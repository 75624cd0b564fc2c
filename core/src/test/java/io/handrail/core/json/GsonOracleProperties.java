package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.core.json.Samples.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The standard codec does as Gson does, for random values of many types and for documents made from them. */
class GsonOracleProperties {

    private final JsonCodec codec = JsonCodec.standard();

    @Provide
    Arbitrary<Sample> samples() {
        return Samples.samples();
    }

    @Property(tries = 400)
    void aValueIsReadAsItWasWritten(@ForAll("samples") Sample sample) {
        JsonBinding<Object> binding = codec.bind(sample.type());
        assertThat(binding.parse(binding.toJson(sample.value()))).isEqualTo(sample.value());
    }

    @Property(tries = 400)
    void aValueIsWrittenAsGsonWritesIt(@ForAll("samples") Sample sample) {
        String ours = codec.bind(sample.type()).toJson(sample.value());
        String gsons = OracleGson.GSON.toJson(sample.value(), sample.type());
        assertThat(JsonParser.parseString(ours)).isEqualTo(JsonParser.parseString(gsons));
    }

    @Property(tries = 400)
    void aDocumentIsReadAsGsonReadsIt(@ForAll("samples") Sample sample, @ForAll Random random) {
        JsonElement document =
                disturbed(JsonParser.parseString(OracleGson.GSON.toJson(sample.value(), sample.type())), random);
        String json = document.toString();
        Object ours = codec.bind(sample.type()).parse(json);
        Object gsons = OracleGson.GSON.fromJson(json, sample.type());
        assertThat(ours).as(json).isEqualTo(gsons);
    }

    /** The same with its fields in another order, some missing, and some that no type has. */
    private static JsonElement disturbed(JsonElement element, Random random) {
        if (element instanceof JsonArray array) {
            JsonArray result = new JsonArray();
            array.forEach(each -> result.add(disturbed(each, random)));
            return result;
        }
        if (!(element instanceof JsonObject object)) {
            return element;
        }
        List<String> names = new ArrayList<>(object.keySet());
        Collections.shuffle(names, random);
        JsonObject result = new JsonObject();
        for (String name : names) {
            if (random.nextInt(10) > 0) {
                result.add(name, disturbed(object.get(name), random));
            }
        }
        if (isFieldsOfAType(object) && random.nextBoolean()) {
            result.add("unknown", JsonParser.parseString("{\"deep\":[1,{\"x\":null}],\"s\":\"t\"}"));
        }
        return result;
    }

    /** Whether it is an object rather than a map, where an unknown field would be an entry. */
    private static boolean isFieldsOfAType(JsonObject object) {
        return object.has("scalars") || object.has("at") || object.has("kind") || object.has("children");
    }
}
