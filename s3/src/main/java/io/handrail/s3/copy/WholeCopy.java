package io.handrail.s3.copy;

import io.handrail.s3.S3ObjectEvent;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** One request: S3 copies the object and its tags. */
final class WholeCopy {

    private WholeCopy() {}

    static void copy(
            S3Client s3, S3ObjectEvent event, HeadObjectResponse source, CopyTarget target, CopySettings settings) {
        CopyObjectRequest.Builder copy = CopyObjectRequest.builder()
                .sourceBucket(event.bucket())
                .sourceKey(event.key())
                .sourceVersionId(event.versionId())
                .copySourceIfMatch(source.eTag())
                .destinationBucket(target.bucket())
                .destinationKey(target.keyFor(event.key()))
                // The mark is new, so that all of the metadata has to be said again.
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(CopyMark.metadata(source, event))
                .contentType(source.contentType())
                .contentEncoding(source.contentEncoding())
                .contentDisposition(source.contentDisposition())
                .contentLanguage(source.contentLanguage())
                .cacheControl(source.cacheControl())
                .websiteRedirectLocation(source.websiteRedirectLocation())
                .storageClass(
                        settings.storageClass() != null
                                ? settings.storageClass().toString()
                                : source.storageClassAsString());
        if (settings.kmsKey() != null) {
            copy.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(settings.kmsKey());
        }
        if (settings.objectLock()) {
            copy.objectLockMode(source.objectLockModeAsString())
                    .objectLockRetainUntilDate(source.objectLockRetainUntilDate())
                    .objectLockLegalHoldStatus(source.objectLockLegalHoldStatusAsString());
        }
        s3.copyObject(copy.build());
    }
}
