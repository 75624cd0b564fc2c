package io.handrail.s3;

import java.io.IOException;
import java.io.InputStream;

/** A stream, or the rest of one, that breaks off. */
final class FailingStream extends InputStream {

    private final String message;

    FailingStream(String message) {
        this.message = message;
    }

    @Override
    public int read() throws IOException {
        throw new IOException(message);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        throw new IOException(message);
    }
}
