package io.handrail.streams.firehose;

import io.handrail.core.send.SendResult;
import java.util.List;

/** A source that takes back all. */
final class Taking {

    private Taking() {}

    static Reingestion into(List<FirehoseRecord<byte[]>> taken) {
        return (event, records, context) -> {
            taken.addAll(records);
            return new SendResult<>(records.size(), List.of());
        };
    }
}
