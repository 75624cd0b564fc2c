package io.handrail.s3.copy;

import io.handrail.core.Environment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.StorageClass;

/**
 * How objects are copied.
 *
 * @param targets where to; each object to all that take its key
 * @param deletes whether a deleted object's copy is deleted as well
 * @param objectLock whether retention and legal hold go with the copy; the target bucket must have object lock
 * @param storageClass of the copies; null is the object's own
 * @param encryption of the copies
 * @param partsFrom objects of more bytes are copied in parts; at most 5 GiB, beyond which S3 takes nothing in one piece
 * @param partBytes of a part; 5 MiB to 5 GiB, and more where an object would have over 10,000 parts
 * @param parallel parts copied at a time
 * @param throughFunction whether the function reads and writes the bytes; otherwise the target's S3 fetches them
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">AWS: limits of multipart uploads</a>
 */
public record CopySettings(
        List<CopyTarget> targets,
        boolean deletes,
        boolean objectLock,
        @Nullable StorageClass storageClass,
        CopyEncryption encryption,
        long partsFrom,
        long partBytes,
        int parallel,
        boolean throughFunction) {

    static final long MIN_PART = 5L << 20;
    static final long MAX_PART = 5L << 30;

    /** @throws IllegalArgumentException if there is no target, or a number is out of its bounds */
    public CopySettings {
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("There is no target to copy to");
        }
        if (partsFrom < MIN_PART || partsFrom > MAX_PART || partBytes < MIN_PART || partBytes > MAX_PART) {
            throw new IllegalArgumentException("Parts have 5 MiB to 5 GiB, and so has what is copied in one piece");
        }
        if (parallel < 1 || parallel > 100) {
            throw new IllegalArgumentException("1 to 100 parts are copied at a time, not " + parallel);
        }
    }

    /** To these targets: no deletes, no lock, the storage class kept; in parts of 256 MiB from 1 GiB on, eight at a time. */
    public static CopySettings to(List<CopyTarget> targets) {
        return new CopySettings(targets, false, false, null, CopyEncryption.ofBucket(), 1L << 30, 256L << 20, 8, false);
    }

    /** The same, with deletes. */
    public CopySettings withDeletes() {
        return new CopySettings(
                targets, true, objectLock, storageClass, encryption, partsFrom, partBytes, parallel, throughFunction);
    }

    /** The same, with retention and legal hold. */
    public CopySettings withObjectLock() {
        return new CopySettings(
                targets, deletes, true, storageClass, encryption, partsFrom, partBytes, parallel, throughFunction);
    }

    /** The same, with this storage class. */
    public CopySettings withStorageClass(StorageClass other) {
        return new CopySettings(
                targets, deletes, objectLock, other, encryption, partsFrom, partBytes, parallel, throughFunction);
    }

    /** The same, encrypted with this key of KMS, in the target's region. */
    public CopySettings withKmsKey(String key) {
        return withEncryption(CopyEncryption.kms(key));
    }

    /** The same, encrypted like this. */
    public CopySettings withEncryption(CopyEncryption other) {
        return new CopySettings(
                targets, deletes, objectLock, storageClass, other, partsFrom, partBytes, parallel, throughFunction);
    }

    /** The same, with objects of more than so many bytes copied in parts of so many bytes, so many at a time. */
    public CopySettings withParts(long from, long bytes, int atATime) {
        return new CopySettings(
                targets, deletes, objectLock, storageClass, encryption, from, bytes, atATime, throughFunction);
    }

    /**
     * The same, with the bytes passing through the function: for targets that cannot read the source themselves, such as a
     * bucket in another partition, or on another S3 server. It takes the function's time instead of S3's, and hardly any
     * memory.
     */
    public CopySettings withBytesThroughFunction() {
        return new CopySettings(
                targets, deletes, objectLock, storageClass, encryption, partsFrom, partBytes, parallel, true);
    }

    /**
     * One target, from {@code COPY_BUCKET}, {@code COPY_REGION} (default: the function's), {@code COPY_SOURCE_PREFIX} and
     * {@code COPY_PREFIX} (default: none), {@code COPY_DELETES} ({@code true} or {@code false}, the default), {@code
     * COPY_ENCRYPTION} ({@code AES256}, {@code aws:kms}, {@code aws:kms:dsse} or {@code source}; default: the bucket's, or
     * {@code aws:kms} where there is a key) and {@code COPY_KMS_KEY}.
     *
     * @throws IllegalStateException if the bucket is not set
     */
    public static CopySettings fromEnvironment() {
        CopySettings settings = to(List.of(new CopyTarget(
                Environment.require("COPY_BUCKET", "the bucket that copies are written to"),
                Environment.get("COPY_REGION"),
                Environment.get("COPY_SOURCE_PREFIX", ""),
                Environment.get("COPY_PREFIX", ""))));
        String deletes = Environment.get("COPY_DELETES", "false");
        if (!deletes.equals("true") && !deletes.equals("false")) {
            throw new IllegalArgumentException("COPY_DELETES is true or false, not \"" + deletes + "\"");
        }
        if (deletes.equals("true")) {
            settings = settings.withDeletes();
        }
        return settings.withEncryption(encryptionFromEnvironment());
    }

    private static CopyEncryption encryptionFromEnvironment() {
        String key = Environment.get("COPY_KMS_KEY");
        String encryption = Environment.get("COPY_ENCRYPTION", key == null ? "" : "aws:kms");
        if (key != null && !encryption.startsWith("aws:kms")) {
            throw new IllegalArgumentException(
                    "COPY_KMS_KEY is for COPY_ENCRYPTION aws:kms or aws:kms:dsse, not for \"" + encryption + "\"");
        }
        return switch (encryption) {
            case "" -> CopyEncryption.ofBucket();
            case "AES256" -> CopyEncryption.s3();
            case "aws:kms" -> CopyEncryption.kms(key);
            case "aws:kms:dsse" -> CopyEncryption.dualLayer(key);
            case "source" -> CopyEncryption.likeSource();
            default ->
                throw new IllegalArgumentException(
                        "COPY_ENCRYPTION is AES256, aws:kms, aws:kms:dsse or source, not \"" + encryption + "\"");
        };
    }
}
