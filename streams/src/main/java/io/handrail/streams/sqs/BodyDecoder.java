package io.handrail.streams.sqs;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.internal.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a message's body to the user's type: out of S3, out of the envelope. Thread-safe. */
final class BodyDecoder<T> {

    private final Payload<T> payload;
    private final Envelope envelope;
    private final @Nullable S3LargeMessages largeMessages;

    BodyDecoder(Payload<T> payload, Envelope envelope, @Nullable S3LargeMessages largeMessages) {
        this.payload = payload;
        this.envelope = envelope;
        this.largeMessages = largeMessages;
    }

    SqsMessage<T> decode(SqsEvent.Message message) throws IOException {
        S3LargeMessages s3 = largeMessages;
        List<PayloadPointer> stored = s3 == null ? List.of() : new ArrayList<>(1);
        String text = message.body();
        if (s3 != null && PayloadPointer.isMarked(message.messageAttributes())) {
            text = s3.read(pointer(text, stored));
        }
        SnsNotification sns = null;
        if (envelope.isSns()) {
            SnsBody body = SnsBody.parse(text);
            sns = body.notification();
            text = body.message();
            if (s3 != null && PayloadPointer.isMarked(sns.messageAttributes())) {
                text = s3.read(pointer(text, stored));
            }
        }
        try {
            return message(message, text, sns, stored);
        } catch (InvalidJsonException e) {
            throw sns == null ? e : new InvalidJsonException("$.Message: " + e.path(), e.problem(), e);
        }
    }

    private SqsMessage<T> message(
            SqsEvent.Message message, String text, @Nullable SnsNotification sns, List<PayloadPointer> stored) {
        if (envelope.isEventBridge()) {
            EventBridgeBody<T> body = EventBridgeBody.parse(text, payload);
            return new SqsMessage<>(body.detail(), message, sns, body.event(), stored);
        }
        return new SqsMessage<>(payload.of(text), message, sns, null, stored);
    }

    private static PayloadPointer pointer(String text, List<PayloadPointer> stored) {
        PayloadPointer pointer = PayloadPointer.parse(text);
        stored.add(pointer);
        return pointer;
    }
}
