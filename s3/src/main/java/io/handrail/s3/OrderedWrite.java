package io.handrail.s3;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A write that gives way to what was made from a later event. Each try holds only for what was seen before it, so of any
 * number of writers at once none can come in between.
 *
 * <p>The first try supposes that there is no result yet: that is the usual case, and then it is the only request.
 */
final class OrderedWrite {

    /** Each one lost means that another writer came first. */
    private static final int TRIES = 8;

    private final S3Client s3;
    private final ObjectWriter writer;
    private final S3ObjectEvent source;
    private final Sequencer order;
    private final String bucket;
    private final String key;

    OrderedWrite(S3Client s3, ObjectWriter writer, S3ObjectEvent source, Sequencer order, String bucket, String key) {
        this.s3 = s3;
        this.writer = writer;
        this.source = source;
        this.order = order;
        this.bucket = bucket;
        this.key = key;
    }

    boolean write(ObjectBody body, PutOptions options) throws IOException {
        // A stream cannot be sent again, so there is only one try, and looking comes first.
        boolean once = body instanceof ObjectBody.Stream;
        HeadObjectResponse seen = once ? look() : null;
        for (int tries = 1; ; tries++) {
            if (seen != null && isLater(seen)) {
                return false;
            }
            try {
                writer.write(bucket, key, body, onlyOver(seen, options));
                return true;
            } catch (S3ObjectException e) {
                boolean gone = seen != null && e.status() == 404;
                if (!e.isConditionFailed() && !gone) {
                    throw e;
                }
                if (once || tries == TRIES) {
                    throw e;
                }
            }
            seen = look();
        }
    }

    private static PutOptions onlyOver(@Nullable HeadObjectResponse seen, PutOptions options) {
        PutOptionsBuilder builder = options.toBuilder();
        return (seen == null ? builder.onlyIfAbsent() : builder.onlyOver(seen.eTag())).build();
    }

    private boolean isLater(HeadObjectResponse result) {
        Optional<Sequencer> theirs = Marker.sequencer(result.metadata(), source);
        return theirs.isPresent() && theirs.get().compareTo(order) > 0;
    }

    private @Nullable HeadObjectResponse look() {
        try {
            return s3.headObject(r -> r.bucket(bucket).key(key));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return null;
            }
            throw failed(e);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private S3ObjectException failed(SdkException e) {
        return S3ObjectException.of("look at", "s3://" + bucket + "/" + key, "s3:GetObject and s3:ListBucket", e);
    }
}
