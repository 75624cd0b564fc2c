package io.handrail.core.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** Gson with adapters for the differences that the standard codec documents, and otherwise as it is. */
final class OracleGson {

    static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(Instant.class, text(Instant::parse, Instant::toString))
            .registerTypeAdapter(LocalDate.class, text(LocalDate::parse, LocalDate::toString))
            .registerTypeAdapter(Duration.class, text(Duration::parse, Duration::toString))
            .registerTypeAdapter(
                    byte[].class,
                    text(
                            Base64.getDecoder()::decode,
                            bytes -> Base64.getEncoder().encodeToString(bytes)))
            .registerTypeAdapterFactory(new Optionals())
            .create();

    private OracleGson() {}

    private static <T> TypeAdapter<T> text(Function<String, T> parse, Function<T, String> print) {
        return new TypeAdapter<T>() {
            @Override
            public T read(JsonReader in) throws IOException {
                return parse.apply(in.nextString());
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                out.value(print.apply(value));
            }
        }.nullSafe();
    }

    private static final class Optionals implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            TypeAdapter<Object> content = (TypeAdapter<Object>)
                    gson.getAdapter(TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]));
            return (TypeAdapter<T>) new TypeAdapter<Optional<Object>>() {
                @Override
                public Optional<Object> read(JsonReader in) throws IOException {
                    if (in.peek() == JsonToken.NULL) {
                        in.nextNull();
                        return Optional.empty();
                    }
                    return Optional.ofNullable(content.read(in));
                }

                @Override
                public void write(JsonWriter out, Optional<Object> value) throws IOException {
                    content.write(out, value == null ? null : value.orElse(null));
                }
            };
        }
    }
}
