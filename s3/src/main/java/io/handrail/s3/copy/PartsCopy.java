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
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * A copy in parts, several at a time. One that ran out of time is gone on with at the next delivery, from the parts that are
 * there; one that failed is aborted, so that its parts cost nothing.
 */
final class PartsCopy {

    private static final int CONFLICT = 409;

    /** Each one more copies all parts again. */
    private static final int TRIES = 3;

    private final CopyJob job;
    private final Transfer transfer;
    private final S3Client s3;
    private final S3ObjectEvent event;
    private final HeadObjectResponse source;
    private final CopyTarget target;
    private final CopySettings settings;
    private final String key;

    PartsCopy(CopyJob job, Transfer transfer) {
        this.job = job;
        this.transfer = transfer;
        this.s3 = job.s3();
        this.event = job.event();
        this.source = job.source();
        this.target = job.target();
        this.settings = job.settings();
        this.key = job.key();
    }

    /**
     * Copies what is missing.
     *
     * @param tags of the source; not used for an upload that was begun before
     * @return false if a later copy came first
     * @throws CopyException if there was not enough time; the upload stays open then
     */
    boolean copy(List<Tag> tags, Deadline deadline) throws InterruptedException {
        String begun = begunBefore();
        for (int tries = 1; ; tries++) {
            try {
                return copy(begun, tags, deadline);
            } catch (UploadInConflictException e) {
                if (tries == TRIES) {
                    throw e.answer();
                }
                if (InOrder.isSettled(job.there(), source, event)) {
                    return false;
                }
                begun = null;
            }
        }
    }

    private boolean copy(@Nullable String begun, List<Tag> tags, Deadline deadline) throws InterruptedException {
        List<Parts.Part> parts = Parts.of(source.contentLength(), settings.partBytes());
        String upload = begun;
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
        return complete(upload, List.copyOf(done.values()));
    }

    /** Which only now replaces what is at the key; the parts are there, so that to try again costs little. */
    private boolean complete(String upload, List<CompletedPart> parts) {
        try {
            boolean completed = InOrder.change(
                    job::there,
                    there -> InOrder.isSettled(there, source, event),
                    over -> complete(upload, parts, over),
                    // The parts are of the source as it was; whether it has changed since is its next event's matter.
                    () -> true);
            if (!completed) {
                s3.abortMultipartUpload(r -> r.bucket(target.bucket()).key(key).uploadId(upload));
            }
            return completed;
        } catch (UploadInConflictException e) {
            abort(upload, e.answer());
            throw e;
        } catch (S3Exception e) {
            if (event.versionId() != null) {
                // Such an upload is not looked for again.
                abort(upload, e);
            }
            throw e;
        }
    }

    private void complete(String upload, List<CompletedPart> parts, @Nullable String over) {
        try {
            s3.completeMultipartUpload(r -> r.bucket(target.bucket())
                    .key(key)
                    .uploadId(upload)
                    .ifMatch(over)
                    .ifNoneMatch(over == null ? "*" : null)
                    .multipartUpload(m -> m.parts(parts)));
        } catch (S3Exception e) {
            throw e.statusCode() == CONFLICT ? new UploadInConflictException(e) : e;
        }
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
                .storageClass(job.storageClass());
        if (!tags.isEmpty()) {
            create.tagging(Tagging.builder().tagSet(tags).build());
        }
        EncryptionHeaders encryption = job.encryption();
        create.serverSideEncryption(encryption.algorithm())
                .ssekmsKeyId(encryption.key())
                .bucketKeyEnabled(encryption.bucketKey())
                .ssekmsEncryptionContext(encryption.context());
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
        String tag = transfer.part(job, upload, part);
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
