package io.handrail.s3.internal;

import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects to files and files to objects, for programs that work on files. */
public final class ObjectFiles {

    private final S3Client s3;

    public ObjectFiles(S3Client s3) {
        this.s3 = s3;
    }

    /** In bytes: as the event says, else as S3 does. */
    public long size(S3ObjectEvent object) {
        if (object.size().isPresent()) {
            return object.size().getAsLong();
        }
        try {
            return s3.headObject(
                            r -> r.bucket(object.bucket()).key(object.key()).versionId(object.versionId()))
                    .contentLength();
        } catch (SdkException e) {
            throw S3ObjectException.of("read", object.uri(), "s3:GetObject", e);
        }
    }

    /**
     * Reads the object, with little memory.
     *
     * @return false if it has more bytes than {@code most}; then there is no file
     */
    public boolean download(S3ObjectEvent object, Path file, long most) throws IOException {
        try (var in =
                s3.getObject(r -> r.bucket(object.bucket()).key(object.key()).versionId(object.versionId()))) {
            long announced = in.response().contentLength();
            if (announced > most) {
                in.abort();
                return false;
            }
            long read;
            try (OutputStream out = Files.newOutputStream(file)) {
                read = in.transferTo(out);
            }
            // Before JDK 25 a connection that breaks off looks like the end of the object.
            if (read != announced) {
                throw new EOFException(read + " of its " + announced + " bytes arrived");
            }
            return true;
        } catch (IOException e) {
            throw new IOException("Cannot read " + object.uri() + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw S3ObjectException.of("read", object.uri(), "s3:GetObject", e);
        }
    }

    /** Writes a file as an object. */
    public void upload(Path file, String bucket, String key, String contentType) {
        try {
            s3.putObject(r -> r.bucket(bucket).key(key).contentType(contentType), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw S3ObjectException.of("write", "s3://" + bucket + "/" + key, "s3:PutObject", e);
        }
    }
}
