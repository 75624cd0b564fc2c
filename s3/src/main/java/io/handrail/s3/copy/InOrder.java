package io.handrail.s3.copy;

import io.handrail.s3.S3ObjectEvent;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Changes at the copy's key that give way to a later event. Each try holds only for what was seen before it (If-Match, or
 * If-None-Match where nothing was), so of any number of copies at once none can come in between.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">AWS: conditional writes</a>
 */
final class InOrder {

    /** Each one lost means that another writer came first. */
    private static final int TRIES = 8;

    private static final int GONE = 404;
    private static final int CONFLICT = 409;
    private static final int CONDITION_FAILED = 412;

    /** A request on the condition that what was seen is there still. */
    interface Change {
        /**
         * Makes the request.
         *
         * @param seen the ETag of what is to be replaced; null if nothing may be there
         */
        void over(@Nullable String seen);
    }

    private InOrder() {}

    /** What is left undone: the copy is there already, or a later one. */
    static boolean isSettled(Optional<HeadObjectResponse> there, HeadObjectResponse source, S3ObjectEvent event) {
        return there.isPresent() && (CopyMark.isOf(there.get(), source) || CopyMark.isLater(there.get(), event));
    }

    /**
     * Looks, and changes what was seen, until nobody came in between.
     *
     * @param look what is there now
     * @param settled whether nothing is to be done about it
     * @param goOn asked after a try that came to nothing: false if the source is not what it was, either
     * @return false if nothing was to be done
     * @throws S3Exception what the last try was answered
     */
    static boolean change(
            Supplier<Optional<HeadObjectResponse>> look,
            Predicate<Optional<HeadObjectResponse>> settled,
            Change change,
            BooleanSupplier goOn) {
        for (int tries = 1; ; tries++) {
            Optional<HeadObjectResponse> there = look.get();
            if (settled.test(there)) {
                return false;
            }
            try {
                change.over(there.map(HeadObjectResponse::eTag).orElse(null));
                return true;
            } catch (S3Exception e) {
                if (tries == TRIES || !isLost(e, there.isPresent()) || !goOn.getAsBoolean()) {
                    throw e;
                }
            }
        }
    }

    /** S3 answers 404 to If-Match where the object was deleted. */
    private static boolean isLost(S3Exception e, boolean wasThere) {
        return e.statusCode() == CONDITION_FAILED
                || e.statusCode() == CONFLICT
                || (e.statusCode() == GONE && wasThere && !isNoUpload(e));
    }

    private static boolean isNoUpload(S3Exception e) {
        return e.awsErrorDetails() != null
                && "NoSuchUpload".equals(e.awsErrorDetails().errorCode());
    }
}
