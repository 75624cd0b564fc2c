package io.handrail.streams.audit.guard;

import io.handrail.streams.dynamodb.DynamoDbJson;
import io.handrail.streams.dynamodb.DynamoDbValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Items as one text each: DynamoDB keeps no order in maps and sets, and may write a number in another way. */
final class Canonical {

    private Canonical() {}

    static String json(Map<String, DynamoDbValue> item) {
        return DynamoDbJson.toJson(map(item));
    }

    private static Map<String, DynamoDbValue> map(Map<String, DynamoDbValue> map) {
        Map<String, DynamoDbValue> sorted = new TreeMap<>();
        for (Map.Entry<String, DynamoDbValue> each : map.entrySet()) {
            sorted.put(each.getKey(), value(each.getValue()));
        }
        return sorted;
    }

    private static DynamoDbValue value(DynamoDbValue value) {
        return switch (value.type()) {
            case S, B, BOOL, NULL -> value;
            case N -> DynamoDbValue.fromN(number(value.n()));
            case SS -> {
                List<String> sorted = new ArrayList<>(value.ss());
                sorted.sort(Comparator.naturalOrder());
                yield DynamoDbValue.fromSs(sorted);
            }
            case NS -> {
                List<String> sorted = new ArrayList<>();
                for (String each : value.ns()) {
                    sorted.add(number(each));
                }
                sorted.sort(Comparator.naturalOrder());
                yield DynamoDbValue.fromNs(sorted);
            }
            case BS -> {
                List<byte[]> sorted = value.bs();
                sorted = new ArrayList<>(sorted);
                sorted.sort(Comparator.comparing(Base64.getEncoder()::encodeToString));
                yield DynamoDbValue.fromBs(sorted);
            }
            case M -> DynamoDbValue.fromM(map(value.m()));
            case L -> {
                List<DynamoDbValue> list = new ArrayList<>();
                for (DynamoDbValue each : value.l()) {
                    list.add(value(each));
                }
                yield DynamoDbValue.fromL(list);
            }
        };
    }

    private static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toString();
    }
}
