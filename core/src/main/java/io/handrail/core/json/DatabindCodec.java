package io.handrail.core.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.handrail.core.json.internal.DatabindBinding;
import java.lang.reflect.Type;

/**
 * Binds with Jackson's {@code jackson-databind}, which the function brings itself: for types that need its annotations
 * or modules. It costs a cold start several times what {@link JsonCodec#standard()} does.
 *
 * {@snippet class="io.handrail.core.Snippets" region="databind"}
 *
 * <p>Jackson finds out what it cannot read when it reads, and what it cannot write when it writes: such a type is
 * reported by the first message, with an {@link UnsupportedTypeException}.
 *
 * <p>Thread-safe.
 */
public final class DatabindCodec implements JsonCodec {

    private final ObjectMapper mapper;

    /** Binds as Jackson does by default, but ignores fields that a type does not have. Modules are not searched for. */
    public DatabindCodec() {
        this(JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    /** Binds with this mapper, as it is configured. */
    public DatabindCodec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) {
        JavaType bound;
        try {
            bound = mapper.constructType(type);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedTypeException("Jackson cannot bind " + type.getTypeName() + ": " + e.getMessage(), e);
        }
        return new DatabindBinding<>(
                mapper.readerFor(bound).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS), mapper.writerFor(bound));
    }
}
