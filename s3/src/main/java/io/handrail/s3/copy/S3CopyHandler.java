package io.handrail.s3.copy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectException;
import io.handrail.s3.S3ObjectHandler;
import io.handrail.s3.internal.process.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Copies every object that is put into a bucket to buckets in this or other regions. There is no method to write: configure
 * {@code COPY_BUCKET} and {@code COPY_REGION} (see {@link CopySettings#fromEnvironment}), or give the other constructor
 * {@link CopySettings} of your own.
 *
 * <p>S3 copies by itself; no byte passes through the function. A target that cannot read the source, such as one in another
 * partition (China, GovCloud) or on another S3 server, has a client of its own and gets the bytes
 * {@linkplain CopySettings#withBytesThroughFunction() through the function}. Metadata, tags and headers go with the object; over {@link
 * CopySettings#partsFrom()} it is copied in parts, which go on at the next delivery where the time was not enough. Give a
 * queue between S3 and the function enough receives for large objects.
 *
 * <p>A second delivery finds the copy and does nothing. Of several versions the latest stays, whatever order the events come
 * in: a copy carries the event's sequencer in its metadata. What was replaced or deleted meanwhile is skipped, since that
 * has an event of its own. Each copy and delete is made on the condition that what was seen at the target is there still, so
 * that of two functions at work on one key at the same moment the later event's wins, too. A copy that such a function made is not copied on, so that two buckets may be copied to each
 * other. After copying, the size and the tag or the checksum are compared.
 *
 * <p>Deletes are copied where {@link CopySettings#deletes()} says so, and only while the object is still gone: delete markers,
 * and objects of buckets without versions. The deletion of a single version is not.
 *
 * <p>Copies are encrypted as the target's bucket does it, unless {@link CopySettings#encryption()} says otherwise; the
 * object's own encryption is not looked at, but for {@link CopyEncryption#likeSource()}.
 *
 * <p>The role needs {@code s3:GetObject}, {@code s3:GetObjectTagging} (and {@code s3:GetObjectVersion…}) on the source, and
 * {@code s3:GetObject}, {@code s3:PutObject}, {@code s3:PutObjectTagging}, {@code s3:AbortMultipartUpload}, {@code
 * s3:ListMultipartUploadParts}, {@code s3:ListBucketMultipartUploads} and {@code s3:ListBucket} on the target; {@code
 * s3:DeleteObject} for deletes; {@code kms:Decrypt} on the object's key, and {@code kms:GenerateDataKey} and {@code
 * kms:Decrypt} (for parts) on the copy's.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/copy-object.html">AWS: copying objects</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">AWS: conditional writes</a>
 */
public class S3CopyHandler extends S3ObjectHandler {

    private final CopySource source;
    private final CopySettings settings;
    private final Transfer transfer;
    private final Map<CopyTarget, S3Client> targets = new HashMap<>();

    /**
     * For Lambda: configured by environment variables.
     *
     * @throws IllegalStateException if {@code COPY_BUCKET} is not set
     */
    public S3CopyHandler() {
        this(CopySettings.fromEnvironment());
    }

    /** With settings of one's own, and clients of the regions they name. */
    protected S3CopyHandler(CopySettings settings) {
        this(Clients.create(S3Client.builder()), clients(settings), settings);
    }

    /**
     * With clients of one's own.
     *
     * @param targets a client for each of the settings' targets
     */
    protected S3CopyHandler(S3Client source, Map<CopyTarget, S3Client> targets, CopySettings settings) {
        this.source = new CopySource(source);
        this.targets.putAll(targets);
        this.settings = settings;
        this.transfer = settings.throughFunction() ? new ThroughFunction(source, this.source) : new ServerSide();
    }

    private static Map<CopyTarget, S3Client> clients(CopySettings settings) {
        Map<CopyTarget, S3Client> clients = new HashMap<>();
        for (CopyTarget target : settings.targets()) {
            String region = target.region();
            clients.put(
                    target,
                    region == null
                            ? Clients.create(S3Client.builder())
                            : Clients.create(S3Client.builder(), Region.of(region)));
        }
        return clients;
    }

    /** Whether the object is copied to this target. Default: yes. */
    protected boolean isCopied(S3ObjectEvent object, CopyTarget target) {
        return true;
    }

    @Override
    protected final void process(S3ObjectEvent object, Context context) throws Exception {
        Deadline deadline = Deadline.before(context);
        HeadObjectResponse head = null;
        for (CopyTarget target : settings.targets()) {
            if (!takes(target, object, context)) {
                continue;
            }
            if (head == null) {
                Optional<HeadObjectResponse> there = source.head(object, context);
                if (there.isEmpty()) {
                    return;
                }
                head = there.get();
            }
            copy(new CopyJob(client(target), object, head, target, settings), deadline, context);
        }
    }

    @Override
    protected final void removed(S3ObjectEvent object, Context context) throws Exception {
        boolean ofAVersion = object.versionId() != null && !object.eventName().endsWith("DeleteMarkerCreated");
        if (!settings.deletes() || ofAVersion) {
            context.getLogger().log("Ignored " + object.eventName() + " of " + object.uri() + "\n");
            return;
        }
        for (CopyTarget target : settings.targets()) {
            if (takes(target, object, context)) {
                delete(object, target, context);
            }
        }
    }

    private boolean takes(CopyTarget target, S3ObjectEvent object, Context context) {
        if (target.holds(object)) {
            context.getLogger().log("Skipped " + object.uri() + ": it lies where copies are written\n");
            return false;
        }
        if (!target.takes(object.key()) || !isCopied(object, target)) {
            return false;
        }
        target.requireNoCircle(object);
        return true;
    }

    private void copy(CopyJob job, Deadline deadline, Context context) throws InterruptedException {
        String from = job.event().uri();
        try {
            if (write(job, deadline)) {
                verify(job);
            } else {
                context.getLogger().log("Skipped " + from + ": " + job.uri() + " is this copy, or a later one\n");
            }
        } catch (S3Exception e) {
            boolean changed = e.statusCode() == 412 || e.statusCode() == 404;
            if (changed && !source.isStill(job.source(), job.event())) {
                context.getLogger().log("Skipped " + from + ": it was replaced after this event\n");
                return;
            }
            throw S3ObjectException.of("copy " + from + " to", job.uri(), "s3:PutObject", e);
        } catch (SdkException e) {
            throw S3ObjectException.of("copy " + from + " to", job.uri(), "s3:PutObject", e);
        }
    }

    /** False if the copy is there already, or a later one. */
    private boolean write(CopyJob job, Deadline deadline) throws InterruptedException {
        if (job.source().contentLength() <= settings.partsFrom()) {
            return InOrder.change(
                    job::there,
                    there -> InOrder.isSettled(there, job.source(), job.event()),
                    over -> transfer.whole(job, over),
                    () -> source.isStill(job.source(), job.event()));
        }
        // Looked at now as well: many parts are copied before the condition is.
        return !InOrder.isSettled(job.there(), job.source(), job.event())
                && new PartsCopy(job, transfer).copy(source.tags(job.event()), deadline);
    }

    private S3Client client(CopyTarget target) {
        return Objects.requireNonNull(targets.get(target), () -> "There is no client for " + target);
    }

    /** S3 has compared the content while it copied; this shows that the copy is there, and of this object. */
    private static void verify(CopyJob job) {
        Optional<HeadObjectResponse> copy = job.there();
        String uri = job.uri();
        String from = job.event().uri();
        if (copy.isPresent() && CopyMark.isLater(copy.get(), job.event())) {
            return;
        }
        if (copy.isEmpty() || !copy.get().contentLength().equals(job.source().contentLength())) {
            throw new CopyException("The copy of " + from + " at " + uri + " has not its size of "
                    + job.source().contentLength() + " bytes");
        }
        if (Checksums.differ(job.source(), copy.get())) {
            throw new CopyException("The copy of " + from + " at " + uri + " has another checksum than the object");
        }
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        Clients.prime(S3Client.builder(), client -> {
            client.headObject(r -> r.bucket("sample").key("sample"));
            client.copyObject(r -> r.sourceBucket("sample")
                    .sourceKey("sample")
                    .destinationBucket("sample")
                    .destinationKey("sample"));
        });
    }

    private void delete(S3ObjectEvent object, CopyTarget target, Context context) {
        S3Client s3 = client(target);
        String uri = target.uri(object.key());
        if (source.isThere(object)) {
            context.getLogger().log("Skipped " + object.eventName() + " of " + object.uri() + ": it is there again\n");
            return;
        }
        try {
            boolean deleted = InOrder.change(
                    () -> CopyJob.there(s3, target, object),
                    there -> there.isEmpty() || !CopyMark.isIn(there.get()) || CopyMark.isLater(there.get(), object),
                    seen -> s3.deleteObject(r -> r.bucket(target.bucket())
                            .key(target.keyFor(object.key()))
                            .ifMatch(seen)),
                    () -> true);
            if (!deleted) {
                context.getLogger().log("Left " + uri + ": it is no copy, not there, or a later one\n");
            }
        } catch (SdkException e) {
            throw S3ObjectException.of("delete", uri, "s3:DeleteObject", e);
        }
    }
}
