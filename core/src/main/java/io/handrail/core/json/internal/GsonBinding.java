package io.handrail.core.json.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** One type as Gson binds it. */
public final class GsonBinding<T> implements JsonBinding<T> {

    private final Gson gson;
    private final TypeAdapter<T> adapter;
    private final Type type;

    public GsonBinding(Gson gson, TypeAdapter<T> adapter, Type type) {
        this.gson = gson;
        this.adapter = adapter;
        this.type = type;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        try {
            return adapter.read(in);
        } catch (JsonSyntaxException e) {
            throw syntax(in.getPath(), e);
        } catch (JsonParseException e) {
            throw new InvalidJsonException(in.getPath(), String.valueOf(e.getMessage()), e);
        } catch (InvalidJsonException | IllegalStateException | NumberFormatException e) {
            throw e;
        } catch (RuntimeException e) {
            throw UserCode.refused(in.getPreviousPath(), thrownByUser(e));
        }
    }

    /** Around what a record's constructor throws, Gson puts an exception whose message repeats all the values. */
    private static Exception thrownByUser(RuntimeException e) {
        return e.getClass() == RuntimeException.class && e.getCause() instanceof Exception cause ? cause : e;
    }

    /** Gson's own sentences may repeat the value, so only what we know how to say again gets out. */
    private InvalidJsonException syntax(String path, JsonSyntaxException e) {
        if (e.getCause() instanceof IllegalStateException || e.getCause() instanceof NumberFormatException) {
            return GsonErrors.translate(path, (Exception) e.getCause());
        }
        return new InvalidJsonException(path, "not what Gson reads as part of a " + type.getTypeName());
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        boolean nulls = out.getSerializeNulls();
        boolean html = out.isHtmlSafe();
        out.setSerializeNulls(gson.serializeNulls());
        out.setHtmlSafe(gson.htmlSafe());
        try {
            adapter.write(out, value);
        } catch (IllegalArgumentException e) {
            throw new InvalidJsonException("$", String.valueOf(e.getMessage()), e);
        } finally {
            out.setSerializeNulls(nulls);
            out.setHtmlSafe(html);
        }
    }
}
