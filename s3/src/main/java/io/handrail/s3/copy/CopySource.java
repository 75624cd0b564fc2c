package io.handrail.s3.copy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** What is asked about the object that is to be copied. */
final class CopySource {

    private final S3Client s3;

    CopySource(S3Client s3) {
        this.s3 = s3;
    }

    /** Empty if there is nothing to copy. */
    Optional<HeadObjectResponse> head(S3ObjectEvent object, Context context) {
        HeadObjectResponse head;
        try {
            head = s3.headObject(r -> r.bucket(object.bucket())
                    .key(object.key())
                    .versionId(object.versionId())
                    .checksumMode("ENABLED"));
        } catch (S3Exception e) {
            if (isGone(e)) {
                context.getLogger().log("Skipped " + object.uri() + ": it was deleted after this event\n");
                return Optional.empty();
            }
            throw S3ObjectException.of("read", object.uri(), "s3:GetObject and s3:ListBucket", e);
        } catch (SdkException e) {
            throw S3ObjectException.of("read", object.uri(), "s3:GetObject", e);
        }
        if (object.eTag() != null && !object.eTag().equals(head.eTag().replace("\"", ""))) {
            context.getLogger().log("Skipped " + object.uri() + ": it was replaced after this event\n");
            return Optional.empty();
        }
        if (CopyMark.isIn(head)) {
            context.getLogger().log("Skipped " + object.uri() + ": it is a copy itself\n");
            return Optional.empty();
        }
        return Optional.of(head);
    }

    /** Whether there is an object with the event's key, of whatever version. */
    boolean isThere(S3ObjectEvent object) {
        try {
            s3.headObject(r -> r.bucket(object.bucket()).key(object.key()));
            return true;
        } catch (S3Exception e) {
            if (isGone(e)) {
                return false;
            }
            throw S3ObjectException.of("read", object.uri(), "s3:GetObject and s3:ListBucket", e);
        } catch (SdkException e) {
            throw S3ObjectException.of("read", object.uri(), "s3:GetObject", e);
        }
    }

    /** Whether the object is the one that was seen before. */
    boolean isStill(HeadObjectResponse seen, S3ObjectEvent object) {
        try {
            return s3.headObject(
                            r -> r.bucket(object.bucket()).key(object.key()).versionId(object.versionId()))
                    .eTag()
                    .equals(seen.eTag());
        } catch (S3Exception e) {
            if (isGone(e)) {
                return false;
            }
            throw S3ObjectException.of("read", object.uri(), "s3:GetObject and s3:ListBucket", e);
        }
    }

    /** S3 answers 405 for the version that a delete marker is. */
    private static boolean isGone(S3Exception e) {
        return e.statusCode() == 404 || e.statusCode() == 405;
    }

    List<Tag> tags(S3ObjectEvent object) {
        try {
            return s3.getObjectTagging(
                            r -> r.bucket(object.bucket()).key(object.key()).versionId(object.versionId()))
                    .tagSet();
        } catch (SdkException e) {
            throw S3ObjectException.of("read the tags of", object.uri(), "s3:GetObjectTagging", e);
        }
    }
}
