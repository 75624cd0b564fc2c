package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;

/** A value or none; none is null in an array and left out of an object. */
final class OptionalBinding implements Binding {

    private final Binding content;

    OptionalBinding(Binding content) {
        this.content = content;
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        return Optional.ofNullable(content.read(in));
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        content.writeNullable(out, ((Optional<?>) value).orElse(null), depth);
    }

    @Override
    public boolean isAbsent(Object value) {
        Optional<?> optional = (Optional<?>) value;
        return optional.isEmpty() || content.isAbsent(optional.get());
    }

    @Override
    public Object absent() {
        return Optional.empty();
    }
}
