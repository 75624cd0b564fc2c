package io.handrail.streams.sqs;

import io.handrail.core.aws.Clients;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.internal.Payload;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Reads messages that AWS's Extended Client (of SQS or SNS) put into S3 because they were too large for a queue. A message
 * whose attributes say so ({@code ExtendedPayloadSize}) has a pointer to an object in its place.
 *
 * <p>The pointer comes with the message, so whoever may send to the queue chooses it. Objects are read from these buckets
 * only, and under {@link #withKeyPrefix one prefix} of them where one is set; keep payloads in a bucket of their own. A
 * pointer to elsewhere, to no object, or to more than {@link #withMaxBytes so many} bytes is a failure for good.
 *
 * <p>Needs {@code s3:GetObject}, and {@code s3:DeleteObject} with {@link #deletingAfterSuccess}. Immutable and thread-safe;
 * keep it in a field.
 *
 * {@snippet class="io.handrail.streams.sqs.SqsSnippets" region="large"}
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-managing-large-messages.html">
 *     AWS: the Extended Client</a>
 */
public final class S3LargeMessages {

    /** Much for a message, and little enough for several at once in a function of 512 MB. */
    private static final int DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

    private final S3Client s3;
    private final Set<String> buckets;
    private final String keyPrefix;
    private final int maxBytes;
    private final boolean deleting;

    private S3LargeMessages(S3Client s3, Set<String> buckets, String keyPrefix, int maxBytes, boolean deleting) {
        this.s3 = s3;
        this.buckets = buckets;
        this.keyPrefix = keyPrefix;
        this.maxBytes = maxBytes;
        this.deleting = deleting;
    }

    /**
     * Payloads in these buckets, read with a client built from the environment.
     *
     * @param bucket where senders put payloads
     * @param more further buckets
     */
    public static S3LargeMessages in(String bucket, String... more) {
        return in(Clients.create(S3Client.builder()), bucket, more);
    }

    /** The same with a client of one's own. */
    public static S3LargeMessages in(S3Client s3, String bucket, String... more) {
        Set<String> buckets = new HashSet<>(Set.of(more));
        buckets.add(bucket);
        return new S3LargeMessages(s3, buckets, "", DEFAULT_MAX_BYTES, false);
    }

    /** With payloads under this prefix only, as senders set it with {@code withS3KeyPrefix}. Default: any key. */
    public S3LargeMessages withKeyPrefix(String prefix) {
        return new S3LargeMessages(s3, buckets, prefix, maxBytes, deleting);
    }

    /**
     * With payloads of so many bytes at most. Default: 16 MiB. A payload takes a function about four times its size of
     * memory while it is read.
     *
     * @throws IllegalArgumentException if the number is under 1
     */
    public S3LargeMessages withMaxBytes(int bytes) {
        if (bytes < 1 || bytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The largest payload cannot have " + bytes + " bytes");
        }
        return new S3LargeMessages(s3, buckets, keyPrefix, bytes, deleting);
    }

    /**
     * With the payload deleted once its message was processed, as the Extended Client does when it deletes a message. A
     * failed deletion is logged. A message can come again after it was processed (the invocation timed out, or SQS
     * delivered twice), and then fails for good because its payload is gone; a lifecycle rule on the bucket that outlasts
     * the queue's retention instead does without that. Not for a topic with several queues, which share the payload.
     */
    public S3LargeMessages deletingAfterSuccess() {
        return new S3LargeMessages(s3, buckets, keyPrefix, maxBytes, true);
    }

    boolean isDeleting() {
        return deleting;
    }

    String read(PayloadPointer pointer) throws IOException {
        if (!buckets.contains(pointer.bucket())) {
            throw new InvalidJsonException("$[1].s3BucketName", "not a bucket that this function reads payloads from");
        }
        if (!pointer.key().startsWith(keyPrefix) || pointer.key().isEmpty()) {
            throw new InvalidJsonException("$[1].s3Key", "not under the prefix that this function reads payloads from");
        }
        try (ResponseInputStream<GetObjectResponse> in =
                s3.getObject(r -> r.bucket(pointer.bucket()).key(pointer.key()))) {
            return Payload.utf8(bytes(in));
        } catch (NoSuchKeyException e) {
            throw new InvalidJsonException(
                    "$[1].s3Key", "the payload is gone" + (deleting ? "; was the message processed before?" : ""), e);
        } catch (SdkException e) {
            throw new IOException(
                    "Cannot read the message's payload from bucket " + pointer.bucket()
                            + ", which takes s3:GetObject (and s3:ListBucket, for S3 to say that it is gone)",
                    e);
        }
    }

    private byte[] bytes(ResponseInputStream<GetObjectResponse> in) throws IOException {
        Long length = in.response().contentLength();
        byte[] bytes = length != null && length > maxBytes ? null : in.readNBytes(maxBytes + 1);
        if (bytes == null || bytes.length > maxBytes) {
            in.abort();
            throw new InvalidJsonException("$[1].s3Key", "the payload has more than " + maxBytes + " bytes");
        }
        // Before JDK 25 a connection that breaks off looks like the end of the object.
        if (length != null && bytes.length != length) {
            throw new EOFException("Only " + bytes.length + " of the payload's " + length + " bytes arrived");
        }
        return bytes;
    }

    void delete(PayloadPointer pointer) {
        s3.deleteObject(r -> r.bucket(pointer.bucket()).key(pointer.key()));
    }

    static void prime() {
        Clients.prime(
                S3Client.builder(),
                client ->
                        client.getObject(r -> r.bucket("sample").key("sample")).abort());
    }
}
