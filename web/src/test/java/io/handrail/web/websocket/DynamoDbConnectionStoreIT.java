package io.handrail.web.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.aws.Clients;
import io.handrail.testing.LocalAws;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbConnectionStoreIT extends ConnectionStoreContract {

    @RegisterExtension
    static final LocalAws AWS = LocalAws.with(LocalAws.Service.DYNAMODB);

    private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());
    private String table = "";

    @BeforeEach
    void createTable() {
        table = ConnectionTables.create(client, AWS.uniqueName("connections"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    ConnectionStore store() {
        return new DynamoDbConnectionStore(client, table, now::get);
    }

    @Test
    void everyItemHasATimeToLive() {
        store().add(new Connection("a=", now.get(), Set.of(Audience.user("ann"))));
        store().join("a=", Audience.group("room"));

        assertThat(client.scan(r -> r.tableName(table)).items())
                .hasSize(3)
                .allSatisfy(item -> assertThat(item)
                        .containsEntry(
                                "expires",
                                AttributeValue.fromN(Long.toString(
                                        now.get().plusSeconds(7200).getEpochSecond()))));
    }

    @Test
    void aLargeGroupIsReadPageByPage() {
        // A page of a query is 1 MB: 1,200 members whose sort keys have 1,000 bytes.
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1200; i++) {
            String id = "i".repeat(990) + i;
            ids.add(id);
            client.putItem(r -> r.tableName(table)
                    .item(Map.of(
                            "pk", AttributeValue.fromS("websocket#group#room"),
                            "sk", AttributeValue.fromS(id),
                            "expires", AttributeValue.fromN("99999999999"))));
        }

        assertThat(store().members(Audience.group("room"))).containsExactlyInAnyOrderElementsOf(ids);
    }
}
