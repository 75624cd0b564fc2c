package io.handrail.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object's content as it arrives. A connection that is cut short ends in an {@link IOException}, never in a shorter
 * content. Close it: what was not read is not waited for. Not thread-safe.
 */
public final class ObjectInput extends InputStream {

    private final String uri;
    private final ResponseInputStream<GetObjectResponse> in;
    private final ObjectInfo info;
    private long read;

    ObjectInput(String uri, ResponseInputStream<GetObjectResponse> in) {
        GetObjectResponse response = in.response();
        this.uri = uri;
        this.in = in;
        this.info =
                new ObjectInfo(response.contentLength(), response.eTag(), response.contentType(), response.metadata());
    }

    /** What S3 says about the object. */
    public ObjectInfo info() {
        return info;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(into, offset, length);
        } catch (IOException e) {
            throw new IOException("Cannot read " + uri + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw S3ObjectException.of("read", uri, "s3:GetObject", e);
        }
        if (n > 0) {
            read += n;
        } else if (n < 0 && read != info.size()) {
            // Before JDK 25 a connection that breaks off looks like the end of the object.
            throw new EOFException("Cannot read " + uri + ": " + read + " of its " + info.size() + " bytes arrived");
        }
        return n;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    /** Drops the connection if there is more to come, rather than reading it to the end. */
    @Override
    public void close() throws IOException {
        if (read < info.size()) {
            in.abort();
        } else {
            in.close();
        }
    }
}
