package io.handrail.s3.copy;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Checksums of whole objects. Those of parts depend on how the parts were cut, and so differ between an object and its copy.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">AWS: checking object
 *     integrity</a>
 */
final class Checksums {

    private Checksums() {}

    /** Whether both have one of the same kind, and it is not the same. */
    static boolean differ(HeadObjectResponse one, HeadObjectResponse other) {
        if (one.checksumType() != ChecksumType.FULL_OBJECT || other.checksumType() != ChecksumType.FULL_OBJECT) {
            return false;
        }
        return differ(one.checksumCRC64NVME(), other.checksumCRC64NVME())
                || differ(one.checksumCRC32(), other.checksumCRC32())
                || differ(one.checksumCRC32C(), other.checksumCRC32C())
                || differ(one.checksumSHA1(), other.checksumSHA1())
                || differ(one.checksumSHA256(), other.checksumSHA256());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}
