package io.handrail.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compression of bodies; loaded by the first that is compressed. */
public final class Gzip {

    private Gzip() {}

    /** The bytes as a gzip file. */
    public static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether bodies of a media type become smaller; images, archives and the like are compressed already. */
    public static boolean gains(String mediaType) {
        return mediaType.startsWith("text/")
                || mediaType.endsWith("+json")
                || mediaType.endsWith("+xml")
                || switch (mediaType) {
                    case "application/json",
                            "application/javascript",
                            "application/xml",
                            "application/x-ndjson",
                            "application/wasm",
                            "image/svg+xml",
                            "image/bmp",
                            "font/ttf",
                            "font/otf" -> true;
                    default -> false;
                };
    }
}
