package io.handrail.streams.dynamodb;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Keeps a copy of a table; items with an attribute {@code flaky} fail the first time that they come. */
public final class ReplicaFunction extends DynamoDbStreamHandler<Map<String, Object>> {

    private final String table = Optional.ofNullable(System.getenv("REPLICA")).orElseThrow();
    private final DynamoDbClient dynamo = Clients.create(DynamoDbClient.builder());
    private final Map<String, Boolean> failed = new ConcurrentHashMap<>();

    @Override
    protected void process(Change<Map<String, Object>> change, Context context) {
        if (change.changedAttributes().contains("flaky") && failed.put(change.sequenceNumber(), true) == null) {
            throw new IllegalStateException("flaky");
        }
        context.getLogger().log(change.eventName() + " " + change.changedAttributes() + "\n");
        Map<String, DynamoDbValue> image = change.record().newImage();
        if (image == null) {
            dynamo.deleteItem(request -> request.tableName(table).key(SdkAttributeValues.toSdk(change.keys())));
        } else {
            dynamo.putItem(request -> request.tableName(table).item(SdkAttributeValues.toSdk(image)));
        }
    }
}
