package io.handrail.streams.fanout.sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPOutputStream;

/** The content of one object, and its name out of the ids of what is in it. Used by one thread. */
final class ObjectLines {

    /** Of 256 bits; enough that no two sets of ids ever meet. */
    private static final int NAME_BYTES = 16;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(8 * 1024);
    private final OutputStream out;
    private final MessageDigest ids;
    private long bytes;

    ObjectLines(boolean gzip) {
        try {
            out = gzip ? new GZIPOutputStream(content) : content;
            ids = MessageDigest.getInstance("SHA-256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    void add(String id, byte[] json) {
        byte[] line = line(json);
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        // With its length, so that no two lists of ids are hashed alike.
        ids.update((idBytes.length + ":").getBytes(StandardCharsets.UTF_8));
        ids.update(idBytes);
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes += line.length;
    }

    private static byte[] line(byte[] json) {
        byte[] line = new byte[json.length + 1];
        for (int i = 0; i < json.length; i++) {
            line[i] = json[i] == '\n' || json[i] == '\r' ? (byte) ' ' : json[i];
        }
        line[json.length] = '\n';
        return line;
    }

    /** Bytes of lines so far, before compression. */
    long bytes() {
        return bytes;
    }

    /** The whole content; nothing can be added after. */
    byte[] content() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    String name() {
        byte[] hash = ids.digest();
        StringBuilder name = new StringBuilder(2 * NAME_BYTES);
        for (int i = 0; i < NAME_BYTES; i++) {
            name.append(Character.forDigit(hash[i] >> 4 & 15, 16)).append(Character.forDigit(hash[i] & 15, 16));
        }
        return name.toString();
    }
}
