package io.handrail.core.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonBinding;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One type as Jackson binds it. */
public final class DatabindBinding<T> implements JsonBinding<T> {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public DatabindBinding(ObjectReader reader, ObjectWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        // Errors of the copying are Gson's, and their own.
        try (JsonParser tokens = TokenCopy.of(in).asParserOnFirstToken()) {
            return reader.readValue(tokens);
        } catch (JsonProcessingException e) {
            throw DatabindErrors.translate(in.getPreviousPath(), e);
        }
    }

    @Override
    public @Nullable T parse(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw DatabindErrors.translate("$", e);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            out.jsonValue(toJson(value));
        }
    }

    @Override
    public String toJson(@Nullable T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw DatabindErrors.translate("$", e);
        }
    }
}
