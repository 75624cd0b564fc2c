package io.handrail.web.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of an answer: none, text, bytes, or a value that becomes JSON. Immutable but for the bytes. */
public final class Body {

    /** No body. */
    public static final Body NONE = new Body(new byte[0], null, null, false);

    private final byte @Nullable [] bytes;
    private final @Nullable String text;
    private final @Nullable Object value;
    private final boolean pending;

    private Body(byte @Nullable [] bytes, @Nullable String text, @Nullable Object value, boolean pending) {
        this.bytes = bytes;
        this.text = text;
        this.value = value;
        this.pending = pending;
    }

    /** Text, which travels as it is. */
    public static Body text(String text) {
        return new Body(null, text, null, false);
    }

    /** Bytes, which travel as base64. */
    public static Body bytes(byte[] bytes) {
        return new Body(bytes, null, null, false);
    }

    /** A value that is to become JSON. */
    public static Body json(@Nullable Object value) {
        return new Body(null, null, value, true);
    }

    /** Whether it is a value that is not JSON yet. */
    public boolean isPending() {
        return pending;
    }

    /** The value that is to become JSON. */
    public @Nullable Object value() {
        return value;
    }

    /** The text; null where it is none. */
    public @Nullable String text() {
        return text;
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return !pending && (text != null ? text.isEmpty() : bytes == null || bytes.length == 0);
    }

    /** The bytes, of text in UTF-8. */
    public byte[] bytes() {
        if (pending) {
            throw new IllegalStateException("The body is not JSON yet");
        }
        if (text != null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return bytes == null ? NONE.bytes() : bytes;
    }
}
