package io.handrail.streams.audit.guard;

import io.handrail.streams.audit.Changes;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbEvent;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import io.handrail.testing.DynamoDbStreamPoller;
import io.handrail.testing.InvocationError;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table of DynamoDB Local with the key {@code id}, whose changes a test takes out of its stream. */
public final class StreamedTable implements LambdaRuntime {

    private final DynamoDbClient client = DynamoDbClient.create();
    private final List<Change<String>> changes = new ArrayList<>();
    private final String name;
    private final String streamArn;
    private final DynamoDbStreamPoller poller;

    public StreamedTable(String name) {
        this.name = name;
        this.streamArn = client.createTable(r -> r.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                        .streamSpecification(
                                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription()
                .latestStreamArn();
        this.poller = poller(this);
    }

    public DynamoDbClient client() {
        return client;
    }

    public String name() {
        return name;
    }

    /** One that delivers the stream from its beginning. */
    public DynamoDbStreamPoller poller(LambdaRuntime function) {
        return DynamoDbStreamPoller.of(DynamoDbStreamsClient.create(), streamArn, function);
    }

    /** The changes since the last call. */
    public List<Change<String>> changes() {
        changes.clear();
        poller.poll();
        return List.copyOf(changes);
    }

    @Override
    public InvocationResult invoke(byte[] json) {
        for (DynamoDbStreamRecord each :
                DynamoDbEvent.parse(new String(json, StandardCharsets.UTF_8)).records()) {
            changes.add(Changes.of(each));
        }
        return new InvocationResult(
                "r", "{\"batchItemFailures\":[]}", Optional.<InvocationError>empty(), List.of(), Duration.ZERO);
    }

    @Override
    public Optional<InvocationError> initError() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
