package io.handrail.s3;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.idempotency.Action;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** What makes two deliveries the same event. Apart, so that a handler without idempotency loads nothing of it. */
final class OncePerObject {

    private OncePerObject() {}

    static boolean run(Idempotency idempotency, S3ObjectEvent event, Context context, Action<Exception> action)
            throws Exception {
        return idempotency.runOnce(key(event), context, action);
    }

    /**
     * The sequencer is in it where there is one: bytes that are uploaded, removed and uploaded again have the same tag. An
     * event of another kind has none, and its time instead: the tags of one version may change twice.
     */
    static IdempotencyKey key(S3ObjectEvent event) {
        boolean ofContent = event.isCreated() || event.isRemoved();
        String content = event.versionId() != null ? event.versionId() : event.eTag();
        String moment = ofContent ? event.sequencer() : event.eventTime();
        if (moment == null && (content == null || !ofContent)) {
            return IdempotencyKey.of((String) null);
        }
        String kind = event.isCreated() ? "created" : event.isRemoved() ? "removed" : event.eventName();
        // The key comes last, because it alone may have line breaks.
        return IdempotencyKey.of(
                String.join("\n", kind, event.bucket(), orEmpty(content), orEmpty(moment), event.key()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
