package io.handrail.streams.firehose.transform;

import io.handrail.streams.log.AccessLog;
import java.util.Map;

/** A line of an access log. */
final class AccessLogFormat implements TextFormat {

    private final AccessLog log;

    AccessLogFormat(AccessLog log) {
        this.log = log;
    }

    @Override
    public Map<String, Object> parse(String piece) {
        return log.parse(piece).fields();
    }
}
