package io.handrail.s3.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * The function reads from the source and writes to the target at the same time, for targets that cannot read the source
 * themselves. A try again reads again, so that nothing is kept in memory.
 */
final class ThroughFunction implements Transfer {

    private static final String BYTES = "application/octet-stream";

    private final S3Client from;
    private final CopySource sources;

    ThroughFunction(S3Client from, CopySource sources) {
        this.from = from;
        this.sources = sources;
    }

    @Override
    public void whole(CopyJob job, @Nullable String over) {
        HeadObjectResponse source = job.source();
        List<Tag> tags = sources.tags(job.event());
        PutObjectRequest.Builder put = PutObjectRequest.builder()
                .bucket(job.target().bucket())
                .key(job.key())
                .ifMatch(over)
                .ifNoneMatch(over == null ? "*" : null)
                .metadata(CopyMark.metadata(source, job.event()))
                .contentType(source.contentType())
                .contentEncoding(source.contentEncoding())
                .contentDisposition(source.contentDisposition())
                .contentLanguage(source.contentLanguage())
                .cacheControl(source.cacheControl())
                .websiteRedirectLocation(source.websiteRedirectLocation())
                .storageClass(job.storageClass());
        if (!tags.isEmpty()) {
            put.tagging(Tagging.builder().tagSet(tags).build());
        }
        EncryptionHeaders encryption = job.encryption();
        put.serverSideEncryption(encryption.algorithm())
                .ssekmsKeyId(encryption.key())
                .bucketKeyEnabled(encryption.bucketKey())
                .ssekmsEncryptionContext(encryption.context());
        if (job.settings().objectLock()) {
            put.objectLockMode(source.objectLockModeAsString())
                    .objectLockRetainUntilDate(source.objectLockRetainUntilDate())
                    .objectLockLegalHoldStatus(source.objectLockLegalHoldStatusAsString());
        }
        try (Content content = new Content(job, null)) {
            job.s3().putObject(put.build(), content.body(source.contentLength()));
        }
    }

    @Override
    public String part(CopyJob job, String upload, Parts.Part part) {
        try (Content content = new Content(job, part.range())) {
            return job.s3()
                    .uploadPart(
                            r -> r.bucket(job.target().bucket())
                                    .key(job.key())
                                    .uploadId(upload)
                                    .partNumber(part.number()),
                            content.body(part.bytes()))
                    .eTag();
        }
    }

    /** The object or a part of it, read from the source as often as it has to be sent. */
    private final class Content implements ContentStreamProvider, AutoCloseable {
        private final CopyJob job;
        private final @Nullable String range;
        private final List<InputStream> open = new ArrayList<>(1);

        Content(CopyJob job, @Nullable String range) {
            this.job = job;
            this.range = range;
        }

        RequestBody body(long length) {
            return length == 0 ? RequestBody.empty() : RequestBody.fromContentProvider(this, length, BYTES);
        }

        @Override
        public InputStream newStream() {
            close();
            InputStream stream = from.getObject(r -> r.bucket(job.event().bucket())
                    .key(job.event().key())
                    .versionId(job.event().versionId())
                    .ifMatch(job.source().eTag())
                    .range(range));
            open.add(stream);
            return stream;
        }

        @Override
        public void close() {
            try {
                for (InputStream stream : open) {
                    stream.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                open.clear();
            }
        }
    }
}
