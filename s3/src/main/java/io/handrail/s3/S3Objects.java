package io.handrail.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Reads the object of an event, and writes what is made of it, with bounded memory. Nothing here alters or removes the
 * object of an event.
 *
 * {@snippet class="io.handrail.s3.S3Snippets" region="objects"}
 *
 * <p>What is read is the object the event is about, or nothing: its version where the bucket has versions, else the one
 * with the event's {@code eTag}. If it was replaced meanwhile, reading throws {@link ReplacedObjectException}; if this very
 * function made it (see {@link PutOptionsBuilder#madeFrom}), {@link OwnResultException}. Thrown out of {@link
 * S3ObjectHandler#process}, both have the object skipped with a line in the log.
 *
 * <p>What goes wrong between here and S3 is an {@link S3ObjectException}; it names the object, and the permission where one
 * is missing. An {@link IOException} is a content that did not arrive as a whole, or a file or stream that failed.
 *
 * <p>Thread-safe; keep one in a field. The client is the caller's.
 */
public final class S3Objects {

    private final S3Client s3;
    private final ObjectWriter writer;

    /** With a client such as {@code Clients.create(S3Client.builder())}. */
    public S3Objects(S3Client s3) {
        this(s3, new ObjectWriter(s3));
    }

    /** For tests. */
    S3Objects(S3Client s3, ObjectWriter writer) {
        this.s3 = s3;
        this.writer = writer;
    }

    /** What S3 says about the object. Needs {@code s3:GetObject}. */
    public ObjectInfo info(S3ObjectEvent object) {
        HeadObjectResponse head;
        try {
            head = s3.headObject(r -> r.bucket(object.bucket())
                    .key(object.key())
                    .versionId(object.versionId())
                    .ifMatch(quotedTag(object)));
        } catch (SdkException e) {
            throw unreadable(object, e);
        }
        if (Marker.isOfThisFunction(head.metadata())) {
            throw new OwnResultException(object.uri());
        }
        return new ObjectInfo(head.contentLength(), head.eTag(), head.contentType(), head.metadata());
    }

    /** The object's content as it arrives. Close it. */
    public ObjectInput open(S3ObjectEvent object) {
        return open(object, Long.MAX_VALUE);
    }

    /**
     * The object's content as it arrives, if it has no more bytes than that. Close it.
     *
     * @throws ObjectTooLargeException if it has more, by the event or by S3's answer; then none of them is read
     */
    public ObjectInput open(S3ObjectEvent object, long maxBytes) {
        requireAtMost(object, object.size().orElse(0), maxBytes);
        ObjectInput in;
        try {
            in = new ObjectInput(
                    object.uri(),
                    s3.getObject(r -> r.bucket(object.bucket())
                            .key(object.key())
                            .versionId(object.versionId())
                            .ifMatch(quotedTag(object))));
        } catch (SdkException e) {
            throw unreadable(object, e);
        }
        try {
            if (Marker.isOfThisFunction(in.info().metadata())) {
                throw new OwnResultException(object.uri());
            }
            requireAtMost(object, in.info().size(), maxBytes);
            return in;
        } catch (RuntimeException e) {
            close(in, e);
            throw e;
        }
    }

    /**
     * The object's bytes, as many as they are: they are allocated once.
     *
     * @throws ObjectTooLargeException if there are more than {@code maxBytes}; then none of them is read
     */
    public byte[] read(S3ObjectEvent object, int maxBytes) throws IOException {
        try (ObjectInput in = open(object, maxBytes)) {
            byte[] bytes = new byte[(int) in.info().size()];
            in.readNBytes(bytes, 0, bytes.length);
            // The SDK compares the checksum when it sees the end.
            if (in.read() >= 0) {
                throw new IOException("Cannot read " + object.uri() + ": it has more bytes than S3 announced");
            }
            return bytes;
        }
    }

    /**
     * Reads the object into a file, which is created or replaced. A file that could not be written as a whole is left
     * behind; it is the caller's.
     *
     * @throws ObjectTooLargeException if it has more than {@code maxBytes}; then there is no file
     */
    public void download(S3ObjectEvent object, Path file, long maxBytes) throws IOException {
        try (ObjectInput in = open(object, maxBytes);
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
    }

    /**
     * Writes an object. A multipart upload that fails is aborted, so that its parts do not go on to cost; that needs
     * {@code s3:AbortMultipartUpload}. A role or a process that ends before that leaves them behind: a bucket that takes
     * long streams should have a lifecycle rule for them.
     *
     * @throws S3ObjectException also if the condition of the options does not hold, see {@link
     *     S3ObjectException#isConditionFailed}
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">AWS: conditional
     *     writes</a>
     */
    public PutResult put(String bucket, String key, ObjectBody body, PutOptions options) throws IOException {
        return writer.write(bucket, key, body, options);
    }

    /**
     * Writes what was made of an object, unless what is there was made from a later event of the same object: S3 delivers
     * events in no certain order. What was made of another object, or not by {@code madeFrom}, is replaced. Of any number
     * of concurrent writers the one with the latest event wins.
     *
     * <p>Where there is a result already, this needs {@code s3:GetObject} on it, since the order is in its metadata; and
     * the result must keep that metadata. For a stream it always needs that, and {@code s3:ListBucket}. An event without a sequencer has no order, and its result is always written.
     *
     * @return whether it was written; false if there is a later one
     * @throws S3ObjectException also if other writers came first again and again, or once while the body is a stream,
     *     which cannot be sent twice; see {@link S3ObjectException#isConditionFailed}
     * @throws IllegalArgumentException if the options have a condition of their own
     */
    public boolean putInOrder(S3ObjectEvent source, String bucket, String key, ObjectBody body, PutOptions options)
            throws IOException {
        if (options.isConditional()) {
            throw new IllegalArgumentException(
                    "putInOrder sets the condition of a write itself, but its options have" + " one; use put for that");
        }
        PutOptions marked = options.toBuilder().madeFrom(source).build();
        Optional<Sequencer> order = Sequencer.of(source.sequencer());
        if (order.isEmpty()) {
            writer.write(bucket, key, body, marked);
            return true;
        }
        return new OrderedWrite(s3, writer, source, order.get(), bucket, key).write(body, marked);
    }

    private static @Nullable String quotedTag(S3ObjectEvent object) {
        return object.eTag() == null ? null : '"' + object.eTag() + '"';
    }

    private static void requireAtMost(S3ObjectEvent object, long size, long most) {
        if (size > most) {
            throw new ObjectTooLargeException(object.uri(), size, most);
        }
    }

    private static RuntimeException unreadable(S3ObjectEvent object, SdkException e) {
        return e instanceof S3Exception s3 && s3.statusCode() == 412
                ? new ReplacedObjectException(object.uri())
                : S3ObjectException.of("read", object.uri(), "s3:GetObject", e);
    }

    private static void close(InputStream in, RuntimeException because) {
        try {
            in.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
