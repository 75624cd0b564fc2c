package io.handrail.s3.copy;

import io.handrail.s3.S3ObjectEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One object that is copied to one target.
 *
 * @param s3 the target's client
 * @param source what the object was when the event was looked at
 */
record CopyJob(S3Client s3, S3ObjectEvent event, HeadObjectResponse source, CopyTarget target, CopySettings settings) {

    /** The copy's key. */
    String key() {
        return target.keyFor(event.key());
    }

    /** The copy's address. */
    String uri() {
        return target.uri(event.key());
    }

    /** What is at the copy's key now. */
    Optional<HeadObjectResponse> there() {
        return there(s3, target, event);
    }

    static Optional<HeadObjectResponse> there(S3Client s3, CopyTarget target, S3ObjectEvent event) {
        try {
            return Optional.of(s3.headObject(r ->
                    r.bucket(target.bucket()).key(target.keyFor(event.key())).checksumMode("ENABLED")));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The storage class that is asked for; null is the bucket's default. */
    @Nullable
    String storageClass() {
        return settings.storageClass() == null
                ? source.storageClassAsString()
                : settings.storageClass().toString();
    }

    /** What is asked for about encryption. */
    EncryptionHeaders encryption() {
        return EncryptionHeaders.of(settings.encryption(), source, target);
    }
}
