package io.handrail.cookbook.accesslog;

import com.google.gson.JsonParser;
import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.cookbook.Table;
import io.handrail.core.aws.Clients;
import io.handrail.testing.Events;
import io.handrail.testing.KinesisEventBuilder;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Three minutes of an access log come in a stream of two shards, as Lambda's poller delivers them: in batches, with the
 * state of the last answer, and now and then a batch twice because its answer was lost.
 */
public final class AccessLogRecipe implements Recipe {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final int MINUTES = 3;
    private static final int LINES = 2_500;
    private static final int SHARDS = 2;
    private static final int BATCH = 400;

    private int batches;
    private int twice;

    @Override
    public String title() {
        return "real-time access log analytics";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local DynamoDB");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB).start();
                DynamoDbClient dynamoDb = Clients.create(DynamoDbClient.builder())) {
            String table = aws.uniqueName("reports");
            create(dynamoDb, table);
            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("REPORT_TABLE", table);
            try (LambdaRuntime function = kitchen.start(AccessReports.class, environment)) {
                Traffic traffic = new Traffic(42);
                for (int minute = 0; minute < MINUTES; minute++) {
                    Instant start = START.plusSeconds(60L * minute);
                    List<String> lines = traffic.minute(start, LINES);
                    for (int shard = 0; shard < SHARDS; shard++) {
                        deliver(function, start, shard, lines);
                    }
                    kitchen.say("delivered " + lines.size() + " lines of " + start);
                }
            }
            NavigableMap<String, NavigableMap<String, Long>> reports = read(dynamoDb, table);
            long counted = check(reports);
            String report = Table.of(rows(reports));
            kitchen.say("wrote " + kitchen.write("accesslog/report.txt", report.getBytes(StandardCharsets.UTF_8)));
            return new Outcome(
                    MINUTES * LINES + " lines in " + batches + " batches, " + twice + " of them twice",
                    counted + " requests counted once in " + reports.size() + " reports");
        }
    }

    private static void create(DynamoDbClient dynamoDb, String table) {
        dynamoDb.createTable(r -> r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("minute", KeyType.HASH), key("shard", KeyType.RANGE))
                .attributeDefinitions(text("minute"), text("shard")));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    /** One shard's lines of a minute, and at the end the invocation that closes the window. */
    private void deliver(LambdaRuntime function, Instant start, int shard, List<String> lines) {
        String shardId = "shardId-00000000000" + shard;
        String state = "{}";
        for (int from = 0; from < lines.size(); from += BATCH) {
            KinesisEventBuilder batch = Events.kinesis()
                    .shardId(shardId)
                    .approximateArrivalTimestamp(start)
                    .sequenceNumber(BigInteger.valueOf(start.getEpochSecond() * 100_000 + from + 1)
                            .toString());
            for (int i = from; i < Math.min(from + BATCH, lines.size()); i++) {
                if (i % SHARDS == shard) {
                    batch = batch.record("web-" + i % 7, lines.get(i));
                }
            }
            String event = inWindow(batch.json(), start, shardId, state, false);
            if (++batches % 5 == 0) {
                twice++;
                Kitchen.succeeded(function.invoke(event));
            }
            state = state(function, event);
        }
        state(function, inWindow(Events.kinesis().json(), start, shardId, state, true));
    }

    private static String inWindow(String event, Instant start, String shardId, String state, boolean last) {
        var window = Events.window(event)
                .window(start, Duration.ofSeconds(60))
                .shardId(shardId)
                .state(state);
        return (last ? window.finalInvoke() : window).json();
    }

    private static String state(LambdaRuntime function, String event) {
        return JsonParser.parseString(Kitchen.succeeded(function.invoke(event)).payload())
                .getAsJsonObject()
                .get("state")
                .toString();
    }

    /** What the table has, by minute: the counts of the statuses, and of the paths as far as they begin with a slash. */
    private static NavigableMap<String, NavigableMap<String, Long>> read(DynamoDbClient dynamoDb, String table) {
        NavigableMap<String, NavigableMap<String, Long>> reports = new TreeMap<>();
        for (Map<String, AttributeValue> item :
                dynamoDb.scanPaginator(r -> r.tableName(table)).items()) {
            NavigableMap<String, Long> minute =
                    reports.computeIfAbsent(value(item, "minute").s(), time -> new TreeMap<>());
            for (String field : List.of("statuses", "paths")) {
                value(item, field).m().forEach((name, count) -> minute.merge(name, Long.valueOf(count.n()), Long::sum));
            }
        }
        return reports;
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }

    private static List<String[]> rows(NavigableMap<String, NavigableMap<String, Long>> reports) {
        NavigableMap<String, Long> columns = new TreeMap<>();
        reports.values().forEach(columns::putAll);
        List<String[]> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(columns.keySet());
        head.add(0, "minute");
        rows.add(head.toArray(new String[0]));
        reports.forEach((minute, counts) -> {
            List<String> row = new ArrayList<>(List.of(minute));
            columns.keySet().forEach(name -> row.add(String.valueOf(counts.getOrDefault(name, 0L))));
            rows.add(row.toArray(new String[0]));
        });
        return rows;
    }

    /** Every line must have been counted, and once. */
    private static long check(NavigableMap<String, NavigableMap<String, Long>> reports) {
        long all = 0;
        for (Map.Entry<String, NavigableMap<String, Long>> report : reports.entrySet()) {
            long requests = 0;
            for (Map.Entry<String, Long> count : report.getValue().entrySet()) {
                requests += count.getKey().startsWith("/") ? 0 : count.getValue();
            }
            if (requests != LINES) {
                throw new IllegalStateException(report.getKey() + " has " + requests + " of " + LINES + " requests");
            }
            all += requests;
        }
        if (all != (long) MINUTES * LINES) {
            throw new IllegalStateException("Of " + MINUTES + " minutes there are " + reports.size() + " reports");
        }
        return all;
    }
}
