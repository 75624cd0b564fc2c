package io.handrail.streams.firehose.enrich;

import io.handrail.core.aws.Clients;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.transform.Fate;
import io.handrail.streams.firehose.transform.NewlineDelimited;
import io.handrail.streams.firehose.transform.ParseStep;
import io.handrail.streams.firehose.transform.TextFormat;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The examples of the package's Javadoc. */
@SuppressWarnings("unused")
final class EnrichSnippets {

    private EnrichSnippets() {}

    static FirehoseTransformer<byte[], byte[]> enrich(Lookup<String, Map<String, Object>> customers) {
        // @start region=enrich
        return ParseStep.json()
                .then(Enricher.of("customer_id", "customer", customers)
                        .fields("segment", "country")
                        .onMissing(Fate.KEEP))
                .then(NewlineDelimited.json());
        // @end
    }

    static Lookup<String, Map<String, Object>> cached() {
        // @start region=cached
        DynamoDbClient dynamoDb = Clients.create(DynamoDbClient.builder());
        Lookup<String, Map<String, Object>> customers = CachedLookup.of(
                new DynamoDbLookup(dynamoDb, "customers", "id"), Duration.ofMinutes(5), Duration.ofSeconds(30), 10_000);
        // @end
        return customers;
    }

    static Lookup<String, Map<String, Object>> s3() {
        // @start region=s3
        S3Client s3 = Clients.create(S3Client.builder());
        Lookup<String, Map<String, Object>> products =
                S3Lookup.of(s3, "reference", "products.ndjson", TextFormat.json(), "sku", Duration.ofMinutes(10));
        // @end
        return products;
    }
}
