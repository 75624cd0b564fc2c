package io.handrail.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Conditional writes that hold under concurrency, which the local S3 server does not promise. One bucket; a tag for each
 * write. Tests override what is to go wrong.
 */
class MemoryS3 implements S3Client {

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Stored(byte[] bytes, String eTag, Map<String, String> metadata) {}

    private final Map<String, Stored> objects = new HashMap<>();
    private int writes;

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}

    synchronized @Nullable Stored stored(String key) {
        return objects.get(key);
    }

    synchronized int writes() {
        return writes;
    }

    synchronized void remove(String key) {
        objects.remove(key);
    }

    static S3Exception refusal(int status, String code) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        byte[] bytes;
        try (InputStream in = body.contentStreamProvider().newStream()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (this) {
            Stored there = objects.get(request.key());
            if (request.ifNoneMatch() != null && there != null) {
                throw refusal(412, "PreconditionFailed");
            }
            if (request.ifMatch() != null) {
                if (there == null) {
                    throw refusal(404, "NoSuchKey");
                }
                if (!request.ifMatch().equals(there.eTag)) {
                    throw refusal(412, "PreconditionFailed");
                }
            }
            String eTag = "\"" + ++writes + "\"";
            objects.put(request.key(), new Stored(bytes, eTag, request.metadata()));
            return PutObjectResponse.builder().eTag(eTag).build();
        }
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        Stored there = stored(request.key());
        if (there == null) {
            throw refusal(404, "NoSuchKey");
        }
        return HeadObjectResponse.builder()
                .eTag(there.eTag)
                .metadata(there.metadata)
                .contentLength((long) there.bytes.length)
                .build();
    }
}
