package io.handrail.streams.firehose.internal;

import org.jspecify.annotations.Nullable;

/** The name in a Firehose stream's ARN, which is what PutRecordBatch wants. */
final class StreamName {

    private static final String TYPE = ":deliverystream/";

    private StreamName() {}

    static String of(@Nullable String arn) {
        int at = arn == null ? -1 : arn.indexOf(TYPE);
        if (arn == null || at < 0) {
            throw new IllegalStateException("the event's deliveryStreamArn names no Firehose stream");
        }
        return arn.substring(at + TYPE.length());
    }
}
