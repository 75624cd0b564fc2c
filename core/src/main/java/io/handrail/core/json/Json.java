package io.handrail.core.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.handrail.core.json.internal.GsonErrors;
import io.handrail.core.json.internal.JsonCopy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whole JSON documents in and out. Reading is strict (RFC 8259): a document holds one value and nothing after it, and is
 * nested at most 255 deep. A number has at most 1,023 characters and fewer than 64 zeros in a row at its end (Gson's
 * reader takes longer ones for malformed); as a string it may be longer. Everything that is wrong with a document becomes
 * an {@link InvalidJsonException}.
 */
public final class Json {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private Json() {}

    /**
     * Reads a document of UTF-8 bytes.
     *
     * @throws InvalidJsonException if it is not JSON or not what the decoder expects
     * @throws IOException if the stream fails
     */
    public static <T> @Nullable T read(InputStream in, JsonDecoder<T> decoder) throws IOException {
        // At once: the runtime holds the whole event in memory anyway, and a string needs none of the stream decoders.
        return read(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)), decoder);
    }

    /**
     * Reads a document from a string.
     *
     * @throws InvalidJsonException if it is not JSON or not what the decoder expects
     */
    public static <T> @Nullable T parse(String json, JsonDecoder<T> decoder) {
        try {
            return read(new StringReader(json), decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> @Nullable T read(Reader source, JsonDecoder<T> decoder) throws IOException {
        JsonReader in = new JsonReader(source);
        in.setStrictness(Strictness.STRICT);
        try {
            if (isEmpty(in)) {
                throw new InvalidJsonException("$", "the document is empty");
            }
            T value = decoder.read(in);
            if (goesOn(in)) {
                throw new InvalidJsonException("$", "the document goes on after its value");
            }
            return value;
        } catch (EOFException | MalformedJsonException e) {
            throw GsonErrors.translate(in.getPath(), e);
        } catch (IllegalStateException | NumberFormatException e) {
            // A decoder may throw these for reasons of its own, which are not the document's fault.
            throw GsonErrors.isGsons(e) ? GsonErrors.translate(in.getPath(), e) : e;
        }
    }

    private static boolean isEmpty(JsonReader in) throws IOException {
        try {
            return in.peek() == JsonToken.END_DOCUMENT;
        } catch (EOFException e) {
            return true;
        }
    }

    private static boolean goesOn(JsonReader in) throws IOException {
        try {
            return in.peek() != JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException e) {
            // Gson's way to say so, even where what follows is JSON.
            return true;
        }
    }

    /**
     * The next value of a reader as JSON text, without white space; numbers keep their digits. For a value that is handed
     * on as it is.
     *
     * @throws IOException if the JSON is malformed (as Gson reports it) or cannot be read
     */
    public static String text(JsonReader in) throws IOException {
        return JsonCopy.of(in);
    }

    /**
     * Passes over a null.
     *
     * @return whether the next value was one
     * @throws IOException if the JSON is malformed (as Gson reports it) or cannot be read
     */
    public static boolean skipNull(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return true;
        }
        return false;
    }

    /**
     * The next value, a string or a number, as a string; null where it is null.
     *
     * @throws IllegalStateException if it is another value
     * @throws IOException if the JSON is malformed (as Gson reports it) or cannot be read
     */
    public static @Nullable String nullableString(JsonReader in) throws IOException {
        return skipNull(in) ? null : in.nextString();
    }

    /** Writes a document as UTF-8 bytes and flushes the stream. */
    public static <T> void write(OutputStream out, @Nullable T value, JsonEncoder<T> encoder) throws IOException {
        // Null is what every encoder writes for null; a handler without an answer then never loads Gson's writer.
        byte[] document = value == null ? NULL : encoder.document(value);
        if (document != null) {
            out.write(document);
            out.flush();
            return;
        }
        JsonWriter writer = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        configure(writer);
        encoder.write(writer, value);
        writer.flush();
    }

    /** Writes a document as a string. */
    public static <T> String toJson(@Nullable T value, JsonEncoder<T> encoder) {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        configure(writer);
        try {
            encoder.write(writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void configure(JsonWriter writer) {
        // A field without a value is left out, as AWS's own services do.
        writer.setSerializeNulls(false);
    }
}
