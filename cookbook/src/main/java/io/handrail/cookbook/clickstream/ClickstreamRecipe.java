package io.handrail.cookbook.clickstream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.cookbook.Table;
import io.handrail.core.aws.Clients;
import io.handrail.testing.Events;
import io.handrail.testing.FirehoseEventBuilder;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Clicks of three kinds of producers come in; files of one form come out, by country and hour. */
public final class ClickstreamRecipe implements Recipe {

    private static final int RECORDS = 1_500;
    private static final int BATCH = 500;
    private static final String[] COUNTRIES = {"DE", "FR", "GB", "US"};
    private static final String[] SEGMENTS = {"new", "regular", "gold"};

    @Override
    public String title() {
        return "click-stream normalisation for Firehose";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local DynamoDB");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB).start();
                DynamoDbClient dynamoDb = Clients.create(DynamoDbClient.builder())) {
            String table = customers(dynamoDb, aws.uniqueName("customers"));
            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("CUSTOMERS_TABLE", table);
            environment.put("PSEUDONYM_SECRET", "a secret of the recipe only");

            Clicks clicks = new Clicks(RECORDS);
            Delivery delivery = new Delivery();
            try (LambdaRuntime function = kitchen.start(ClickNormalizer.class, environment)) {
                for (int from = 0; from < RECORDS; from += BATCH) {
                    FirehoseEventBuilder event = Events.firehose().fromKinesis("clicks");
                    for (byte[] record : clicks.records.subList(from, from + BATCH)) {
                        event.record(record);
                    }
                    InvocationResult result = Kitchen.succeeded(function.invoke(event.json()));
                    kitchen.say(BATCH + " records took " + result.duration().toMillis() + " ms");
                    delivery.take(result.payload());
                }
            }
            require(delivery.dropped == clicks.robots, "every click of a robot is dropped, and nothing else");
            require(delivery.failed == clicks.unreadable, "every record that cannot be read fails, and nothing else");
            int lines = report(kitchen, delivery);
            require(lines == clicks.clicks, "every click of a person comes out once");
            return new Outcome(
                    RECORDS + " records, three forms",
                    lines + " clicks in " + delivery.files.size() + " files, " + delivery.dropped
                            + " records of robots dropped, " + delivery.failed + " unreadable ones failed");
        }
    }

    private static String customers(DynamoDbClient dynamoDb, String table) {
        dynamoDb.createTable(r -> r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build()));
        for (int i = 0; i < Clicks.CUSTOMERS; i++) {
            Map<String, AttributeValue> customer = Map.of(
                    "id", AttributeValue.fromS("c" + i),
                    "segment", AttributeValue.fromS(SEGMENTS[i % SEGMENTS.length]),
                    "country", AttributeValue.fromS(COUNTRIES[i % COUNTRIES.length]),
                    "street", AttributeValue.fromS("nobody's business"));
            dynamoDb.putItem(r -> r.tableName(table).item(customer));
        }
        return table;
    }

    /** Writes the files, and a table of the clicks by page and segment; returns how many clicks there are. */
    private static int report(Kitchen kitchen, Delivery delivery) throws IOException {
        Map<String, Map<String, Integer>> pages = new TreeMap<>();
        int lines = 0;
        for (Map.Entry<String, StringBuilder> file : delivery.files.entrySet()) {
            String content = file.getValue().toString();
            require(!content.contains("xample.com"), "no e-mail address comes out");
            require(!content.contains("nobody's business"), "of a customer only what was asked for comes out");
            kitchen.write("clickstream/" + file.getKey() + ".ndjson", content.getBytes(StandardCharsets.UTF_8));
            for (String line : content.lines().toList()) {
                JsonObject click = JsonParser.parseString(line).getAsJsonObject();
                require(click.get("occurred_at").getAsString().endsWith("Z"), "all times are UTC");
                String segment = click.has("customer_segment")
                        ? click.get("customer_segment").getAsString()
                        : "unknown";
                pages.computeIfAbsent(click.get("page").getAsString(), page -> new TreeMap<>())
                        .merge(segment, 1, Integer::sum);
                lines++;
            }
        }
        List<String> columns = List.of("gold", "regular", "new", "unknown");
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"page", "gold", "regular", "new", "unknown"});
        pages.forEach((page, counts) -> {
            List<String> row = new ArrayList<>(List.of(page));
            for (String column : columns) {
                row.add(Integer.toString(counts.getOrDefault(column, 0)));
            }
            rows.add(row.toArray(new String[0]));
        });
        kitchen.say(
                "wrote " + kitchen.write("clickstream/pages.txt", Table.of(rows).getBytes(StandardCharsets.UTF_8)));
        return lines;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("It does not hold that " + what);
        }
    }
}
