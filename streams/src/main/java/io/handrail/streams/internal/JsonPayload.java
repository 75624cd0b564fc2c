package io.handrail.streams.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whatever a codec binds. */
final class JsonPayload<T> implements Payload<T> {

    private final JsonBinding<T> binding;

    JsonPayload(JsonBinding<T> binding) {
        this.binding = binding;
    }

    @Override
    public T of(byte[] bytes) {
        return of(Utf8.text(bytes, "$"));
    }

    @Override
    public T of(String text) {
        @Nullable T value = binding.parse(text);
        if (value == null) {
            throw new InvalidJsonException("$", "the document is null");
        }
        return value;
    }

    @Override
    public T read(JsonReader in) throws IOException {
        @Nullable T value = binding.read(in);
        if (value == null) {
            throw new InvalidJsonException(in.getPreviousPath(), "the value is null");
        }
        return value;
    }

    @Override
    public byte[] bytes(T value) {
        return binding.toJson(value).getBytes(StandardCharsets.UTF_8);
    }
}
