package io.handrail.cookbook.accesslog;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.streams.kinesis.KinesisRecord;
import io.handrail.streams.kinesis.KinesisWindowHandler;
import io.handrail.streams.log.AccessLog;
import io.handrail.streams.log.AccessLogLine;
import io.handrail.streams.log.MalformedLogLineException;
import io.handrail.streams.window.Window;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The function: of the lines of an access log in a Kinesis stream, how many requests of each status and of each path there
 * were in a minute. Its event source mapping has a tumbling window of 60 seconds. When a minute is over its counts are put
 * into the table that {@code REPORT_TABLE} names, an item a minute and shard: put twice, it is the same item.
 */
public final class AccessReports extends KinesisWindowHandler<String, AccessReports.Counts> {

    /** What Lambda carries from one invocation of a minute to the next. */
    public record Counts(Map<String, Integer> statuses, Map<String, Integer> paths) {}

    private final String table = Environment.require("REPORT_TABLE", "the table of reports");
    private final DynamoDbClient dynamoDb = Clients.create(DynamoDbClient.builder());

    @Override
    protected Counts initialState() {
        return new Counts(new TreeMap<>(), new TreeMap<>());
    }

    @Override
    protected Counts add(Counts counts, KinesisRecord<String> record) {
        try {
            AccessLogLine line = AccessLog.standard().parse(record.data());
            counts.statuses().merge(String.valueOf(line.status()), 1, Integer::sum);
            counts.paths().merge(String.valueOf(line.path()), 1, Integer::sum);
        } catch (MalformedLogLineException e) {
            // It would not get better by coming again.
            counts.statuses().merge("unreadable", 1, Integer::sum);
        }
        return counts;
    }

    @Override
    protected void close(Window minute, Counts counts, Context context) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("minute", AttributeValue.fromS(minute.start().toString()));
        item.put("shard", AttributeValue.fromS(Objects.requireNonNullElse(minute.shardId(), "?")));
        item.put("statuses", attribute(counts.statuses()));
        item.put("paths", attribute(counts.paths()));
        dynamoDb.putItem(r -> r.tableName(table).item(item));
        context.getLogger().log("closed " + minute.start() + " of " + minute.shardId() + "\n");
    }

    private static AttributeValue attribute(Map<String, Integer> counts) {
        Map<String, AttributeValue> numbers = new LinkedHashMap<>();
        counts.forEach((name, count) -> numbers.put(name, AttributeValue.fromN(count.toString())));
        return AttributeValue.fromM(numbers);
    }
}
