package io.handrail.s3.copy;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

/** The target's S3 fetches the object and its tags by itself; no byte passes through the function. */
final class ServerSide implements Transfer {

    @Override
    public void whole(CopyJob job, @Nullable String over) {
        HeadObjectResponse source = job.source();
        CopyObjectRequest.Builder copy = CopyObjectRequest.builder()
                .sourceBucket(job.event().bucket())
                .sourceKey(job.event().key())
                .sourceVersionId(job.event().versionId())
                .copySourceIfMatch(source.eTag())
                .destinationBucket(job.target().bucket())
                .destinationKey(job.key())
                .ifMatch(over)
                .ifNoneMatch(over == null ? "*" : null)
                // The mark is new, so that all of the metadata has to be said again.
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(CopyMark.metadata(source, job.event()))
                .contentType(source.contentType())
                .contentEncoding(source.contentEncoding())
                .contentDisposition(source.contentDisposition())
                .contentLanguage(source.contentLanguage())
                .cacheControl(source.cacheControl())
                .websiteRedirectLocation(source.websiteRedirectLocation())
                .storageClass(job.storageClass());
        EncryptionHeaders encryption = job.encryption();
        copy.serverSideEncryption(encryption.algorithm())
                .ssekmsKeyId(encryption.key())
                .bucketKeyEnabled(encryption.bucketKey())
                .ssekmsEncryptionContext(encryption.context());
        if (job.settings().objectLock()) {
            copy.objectLockMode(source.objectLockModeAsString())
                    .objectLockRetainUntilDate(source.objectLockRetainUntilDate())
                    .objectLockLegalHoldStatus(source.objectLockLegalHoldStatusAsString());
        }
        job.s3().copyObject(copy.build());
    }

    @Override
    public String part(CopyJob job, String upload, Parts.Part part) {
        return job.s3()
                .uploadPartCopy(r -> r.sourceBucket(job.event().bucket())
                        .sourceKey(job.event().key())
                        .sourceVersionId(job.event().versionId())
                        .copySourceIfMatch(job.source().eTag())
                        .copySourceRange(part.range())
                        .destinationBucket(job.target().bucket())
                        .destinationKey(job.key())
                        .uploadId(upload)
                        .partNumber(part.number()))
                .copyPartResult()
                .eTag();
    }
}
