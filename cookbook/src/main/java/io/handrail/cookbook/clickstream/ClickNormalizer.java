package io.handrail.cookbook.clickstream;

import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.streams.firehose.FirehoseChainHandler;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.enrich.CachedLookup;
import io.handrail.streams.firehose.enrich.DynamoDbLookup;
import io.handrail.streams.firehose.enrich.Enricher;
import io.handrail.streams.firehose.transform.JsonNormalizer;
import io.handrail.streams.firehose.transform.MetadataAdder;
import io.handrail.streams.firehose.transform.MetadataAdder.Source;
import io.handrail.streams.firehose.transform.NameCase;
import io.handrail.streams.firehose.transform.NewlineDelimited;
import io.handrail.streams.firehose.transform.ObjectStep;
import io.handrail.streams.firehose.transform.ParseStep;
import io.handrail.streams.firehose.transform.PartitionKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function: clicks of all producers in one form, a line each, with what the table {@code CUSTOMERS_TABLE} knows of the
 * customer, without those of robots, and with a pseudonym made with {@code PSEUDONYM_SECRET} in place of the e-mail address.
 */
public final class ClickNormalizer extends FirehoseChainHandler<byte[], byte[]> {

    private static final ObjectStep WITHOUT_ROBOTS =
            (click, record) -> click.get("user_agent") instanceof String agent && agent.contains("bot") ? null : click;

    /** Called by Lambda. */
    public ClickNormalizer() {
        super(chain());
    }

    private static FirehoseTransformer<byte[], byte[]> chain() {
        String table = Environment.require("CUSTOMERS_TABLE", "the table of the customers");
        String secret = Environment.require("PSEUDONYM_SECRET", "what pseudonyms are made with");
        JsonNormalizer oneForm = JsonNormalizer.builder()
                .trim()
                .names(NameCase.SNAKE)
                .rename("ts", "occurred_at")
                .rename("time", "occurred_at")
                .rename("url", "page")
                .rename("page_url", "page")
                .rename("customer", "customer_id")
                .timestamp("occurred_at")
                .number("duration_ms")
                .bool("logged_in")
                .lowerCase("email")
                .hash(secret.getBytes(StandardCharsets.UTF_8), "email")
                .defaultValue("logged_in", false)
                .dropEmpty()
                .build();
        DynamoDbClient dynamoDb = Clients.create(DynamoDbClient.builder());
        Enricher customers = Enricher.of(
                        "customer_id",
                        "customer",
                        CachedLookup.of(
                                new DynamoDbLookup(dynamoDb, table, "id"),
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(30),
                                10_000))
                .fields("segment", "country");
        return ParseStep.json()
                .then(oneForm)
                .then(WITHOUT_ROBOTS)
                .then(customers)
                .then(PartitionKeys.create()
                        .field("country", "customer.country", "unknown")
                        .time("occurred_at")
                        .ofFirstObject())
                .then(JsonNormalizer.builder().flatten("_").build())
                .then(MetadataAdder.create()
                        .with("arrived_at", Source.ARRIVAL_TIME)
                        .with("shard", Source.SHARD_ID))
                .then(NewlineDelimited.json());
    }
}
