package io.handrail.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** {@link PutOptions} as the two requests that take them; the SDK has no type that both share. */
final class PutRequests {

    private PutRequests() {}

    static PutObjectRequest put(String bucket, String key, PutOptions options) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType(options.contentType)
                .cacheControl(options.cacheControl)
                .metadata(options.allMetadata())
                .storageClass(options.storageClass)
                .checksumAlgorithm(options.checksum)
                .serverSideEncryption(encryption(options))
                .ssekmsKeyId(options.kmsKey);
        if (!options.tags.isEmpty()) {
            request.tagging(tagging(options.tags));
        }
        if (options.ifAbsent) {
            request.ifNoneMatch("*");
        } else {
            request.ifMatch(options.ifMatch);
        }
        return request.build();
    }

    static CreateMultipartUploadRequest create(String bucket, String key, PutOptions options) {
        CreateMultipartUploadRequest.Builder request = CreateMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType(options.contentType)
                .cacheControl(options.cacheControl)
                .metadata(options.allMetadata())
                .storageClass(options.storageClass)
                .checksumAlgorithm(options.checksum)
                .serverSideEncryption(encryption(options))
                .ssekmsKeyId(options.kmsKey);
        if (!options.tags.isEmpty()) {
            request.tagging(tagging(options.tags));
        }
        return request.build();
    }

    private static @Nullable ServerSideEncryption encryption(PutOptions options) {
        return options.kmsKey == null ? null : ServerSideEncryption.AWS_KMS;
    }

    private static Tagging tagging(Map<String, String> tags) {
        List<Tag> set = new ArrayList<>();
        tags.forEach(
                (name, value) -> set.add(Tag.builder().key(name).value(value).build()));
        return Tagging.builder().tagSet(set).build();
    }
}
