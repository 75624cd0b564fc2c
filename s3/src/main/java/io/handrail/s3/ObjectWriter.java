package io.handrail.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Writes a body as one object, in one request where it is known to fit into one, else in parts. */
final class ObjectWriter {

    /** What one request may carry: 5 GB. A longer file is written in parts. */
    private static final long MOST_IN_ONE = 5L * 1024 * 1024 * 1024;

    private final S3Client s3;
    private final int partSize;
    private final int mostParts;

    ObjectWriter(S3Client s3) {
        // S3 takes 10,000 parts of at least 5 MiB.
        this(s3, 8 * 1024 * 1024, 10_000);
    }

    /** For tests. */
    ObjectWriter(S3Client s3, int partSize, int mostParts) {
        this.s3 = s3;
        this.partSize = partSize;
        this.mostParts = mostParts;
    }

    PutResult write(String bucket, String key, ObjectBody body, PutOptions options) throws IOException {
        try {
            if (body instanceof ObjectBody.Bytes bytes) {
                return inOne(bucket, key, part(bytes.bytes(), bytes.bytes().length), options);
            }
            if (body instanceof ObjectBody.Stream stream) {
                return inParts(bucket, key, stream.in(), options);
            }
            Path file = ((ObjectBody.File) body).path();
            if (Files.size(file) <= MOST_IN_ONE) {
                return inOne(bucket, key, RequestBody.fromFile(file), options);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return inParts(bucket, key, in, options);
            }
        } catch (SdkException e) {
            throw S3ObjectException.of("write", "s3://" + bucket + "/" + key, options.permission(), e);
        }
    }

    private PutResult inOne(String bucket, String key, RequestBody body, PutOptions options) {
        PutObjectResponse response = s3.putObject(PutRequests.put(bucket, key, options), body);
        return new PutResult(response.eTag(), response.versionId());
    }

    private PutResult inParts(String bucket, String key, InputStream in, PutOptions options) throws IOException {
        byte[] buffer = new byte[partSize];
        int read = in.readNBytes(buffer, 0, partSize);
        if (read < partSize) {
            return inOne(bucket, key, part(buffer, read), options);
        }
        MultipartUpload upload = MultipartUpload.begin(s3, bucket, key, options);
        try {
            for (int number = 1; read > 0; number++) {
                if (number > mostParts) {
                    throw new IOException("Cannot write s3://" + bucket + "/" + key + ": the stream is longer than "
                            + (long) partSize * mostParts + " bytes");
                }
                upload.add(part(buffer, read), number);
                read = in.readNBytes(buffer, 0, partSize);
            }
            return upload.complete();
        } catch (Throwable e) {
            upload.abort(e);
            throw e;
        }
    }

    /** Not {@code fromBytes}, which copies them. */
    static RequestBody part(byte[] bytes, int length) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes, 0, length), length, "application/octet-stream");
    }
}
