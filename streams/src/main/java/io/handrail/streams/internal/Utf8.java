package io.handrail.streams.internal;

import io.handrail.core.json.InvalidJsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes that must be text. */
public final class Utf8 {

    private Utf8() {}

    /**
     * Decodes the bytes.
     *
     * @param path where they are, for the error
     * @throws InvalidJsonException if they are not UTF-8
     */
    public static String text(byte[] bytes, String path) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidJsonException(path, "the bytes are not UTF-8", e);
        }
    }
}
