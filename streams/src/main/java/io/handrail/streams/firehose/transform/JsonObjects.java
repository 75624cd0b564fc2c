package io.handrail.streams.firehose.transform;

import java.util.List;
import java.util.Map;

/**
 * The JSON objects that one record carries: mostly one, but several where a producer packs lines together or a log
 * group's subscription delivers its events. Whatever a chain does to them, they leave as one record again, since Firehose
 * wants one answer for each.
 *
 * <p>Values are those of JSON: {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code BigDecimal},
 * {@code List}, {@code Map}. A field without a value is left out when the objects are written.
 *
 * @param list in their order; the objects are the record's own, and a step may change them
 */
public record JsonObjects(List<Map<String, Object>> list) {

    /** One object. */
    public static JsonObjects of(Map<String, Object> object) {
        return new JsonObjects(List.of(object));
    }
}
