package io.handrail.s3;

import java.io.InputStream;
import java.nio.file.Path;

/** What is written as an object. */
public sealed interface ObjectBody {

    /** Bytes in memory, which must not change until they are written. */
    static ObjectBody of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** A file, which must not change until it is written. It is not read into memory. */
    static ObjectBody of(Path file) {
        return new File(file);
    }

    /**
     * A stream of any length up to 83,886,080,000 bytes. Takes 8 MiB of memory; what is longer than that is written as a
     * multipart upload. It is read once and not closed.
     */
    static ObjectBody of(InputStream stream) {
        return new Stream(stream);
    }

    /** Bytes in memory. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares bodies.
    record Bytes(byte[] bytes) implements ObjectBody {}

    /** A file. */
    record File(Path path) implements ObjectBody {}

    /** A stream. */
    record Stream(InputStream in) implements ObjectBody {}
}
