package io.handrail.s3.copy;

import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.internal.process.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * A copy in parts, several at a time. One that ran out of time is gone on with at the next delivery, from the parts that are
 * there; one that failed is aborted, so that its parts cost nothing.
 */
final class PartsCopy {

    private final S3Client s3;
    private final S3ObjectEvent event;
    private final HeadObjectResponse source;
    private final CopyTarget target;
    private final CopySettings settings;
    private final String key;

    PartsCopy(S3Client s3, S3ObjectEvent event, HeadObjectResponse source, CopyTarget target, CopySettings settings) {
        this.s3 = s3;
        this.event = event;
        this.source = source;
        this.target = target;
        this.settings = settings;
        this.key = target.keyFor(event.key());
    }

    /**
     * Copies what is missing.
     *
     * @param tags of the source; not used for an upload that was begun before
     * @throws CopyException if there was not enough time; the upload stays open then
     */
    void copy(List<Tag> tags, Deadline deadline) throws InterruptedException {
        List<Parts.Part> parts = Parts.of(source.contentLength(), settings.partBytes());
        String upload = begunBefore();
        Map<Integer, CompletedPart> done = new TreeMap<>();
        if (upload == null) {
            upload = begin(tags);
        } else {
            done.putAll(partsOf(upload, parts));
        }
        try {
            run(upload, parts, done, deadline);
        } catch (RuntimeException e) {
            abort(upload, e);
            throw e;
        }
        if (done.size() < parts.size()) {
            throw new CopyException("The copy of " + event.uri() + " to " + target.uri(event.key()) + " has "
                    + done.size() + " of its " + parts.size()
                    + " parts; there was no time for the others, which are copied when the event comes again");
        }
        String id = upload;
        s3.completeMultipartUpload(r -> r.bucket(target.bucket())
                .key(key)
                .uploadId(id)
                .multipartUpload(m -> m.parts(List.copyOf(done.values()))));
    }

    /**
     * An upload to this key that was begun after the source was written can only be of the same source: parts are copied on
     * the condition of its tag, and an upload of an older source is older.
     */
    private @Nullable String begunBefore() {
        if (event.versionId() != null) {
            // Versions may be copied in another order than they were written in.
            return null;
        }
        return s3.listMultipartUploads(r -> r.bucket(target.bucket()).prefix(key)).uploads().stream()
                .filter(u -> u.key().equals(key) && u.initiated().isAfter(source.lastModified()))
                .max(Comparator.comparing(MultipartUpload::initiated))
                .map(MultipartUpload::uploadId)
                .orElse(null);
    }

    private Map<Integer, CompletedPart> partsOf(String upload, List<Parts.Part> wanted) {
        Map<Integer, CompletedPart> found = new TreeMap<>();
        for (Part part : s3.listPartsPaginator(
                        r -> r.bucket(target.bucket()).key(key).uploadId(upload))
                .parts()) {
            int number = part.partNumber();
            if (number <= wanted.size() && part.size() == wanted.get(number - 1).bytes()) {
                found.put(
                        number,
                        CompletedPart.builder()
                                .partNumber(number)
                                .eTag(part.eTag())
                                .build());
            }
        }
        return found;
    }

    private String begin(List<Tag> tags) {
        CreateMultipartUploadRequest.Builder create = CreateMultipartUploadRequest.builder()
                .bucket(target.bucket())
                .key(key)
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
        if (!tags.isEmpty()) {
            create.tagging(Tagging.builder().tagSet(tags).build());
        }
        if (settings.kmsKey() != null) {
            create.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(settings.kmsKey());
        }
        if (settings.objectLock()) {
            create.objectLockMode(source.objectLockModeAsString())
                    .objectLockRetainUntilDate(source.objectLockRetainUntilDate())
                    .objectLockLegalHoldStatus(source.objectLockLegalHoldStatusAsString());
        }
        return s3.createMultipartUpload(create.build()).uploadId();
    }

    private void run(String upload, List<Parts.Part> parts, Map<Integer, CompletedPart> done, Deadline deadline)
            throws InterruptedException {
        List<Callable<Optional<CompletedPart>>> work = new ArrayList<>();
        for (Parts.Part part : parts) {
            if (!done.containsKey(part.number())) {
                work.add(() -> deadline.remaining().isZero() ? Optional.empty() : Optional.of(copy(upload, part)));
            }
        }
        for (Optional<CompletedPart> part : InParallel.all(work, settings.parallel())) {
            part.ifPresent(p -> done.put(p.partNumber(), p));
        }
    }

    private CompletedPart copy(String upload, Parts.Part part) {
        String tag = s3.uploadPartCopy(r -> r.sourceBucket(event.bucket())
                        .sourceKey(event.key())
                        .sourceVersionId(event.versionId())
                        .copySourceIfMatch(source.eTag())
                        .copySourceRange(part.range())
                        .destinationBucket(target.bucket())
                        .destinationKey(key)
                        .uploadId(upload)
                        .partNumber(part.number()))
                .copyPartResult()
                .eTag();
        return CompletedPart.builder().partNumber(part.number()).eTag(tag).build();
    }

    private void abort(String upload, RuntimeException because) {
        try {
            s3.abortMultipartUpload(r -> r.bucket(target.bucket()).key(key).uploadId(upload));
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }
}
