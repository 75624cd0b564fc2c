package io.handrail.web.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The SDK sends a request again whose answer was lost; what it meets then is what the first one wrote. */
class ItemStoreRetriesTest {

    private static final ItemKey KEY = ItemKey.of("ann", "1");

    private final DynamoDbClient client = mock();
    private final ItemStore<Recipe> store =
            ItemStore.of(client, "table", Recipe.class).build();

    private void meets(Map<String, AttributeValue> changes) {
        when(client.putItem(any(PutItemRequest.class))).thenAnswer(call -> {
            Map<String, AttributeValue> there =
                    new HashMap<>(call.getArgument(0, PutItemRequest.class).item());
            there.putAll(changes);
            throw ConditionalCheckFailedException.builder().item(there).build();
        });
    }

    @Test
    void aWriteThatMeetsItselfIsASuccess() {
        meets(Map.of());

        assertThat(store.create(KEY, Recipe.named("bread")).value().name()).isEqualTo("bread");
        assertThat(store.replace(KEY, "1", Recipe.named("bread")).value().name())
                .isEqualTo("bread");
    }

    @Test
    void aWriteThatMeetsTheSameValueOfSomebodyElseIsNone() {
        meets(Map.of("version", AttributeValue.fromS("others")));

        assertThatExceptionOfType(ItemExistsException.class).isThrownBy(() -> store.create(KEY, Recipe.named("bread")));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> store.replace(KEY, "1", Recipe.named("bread")));
    }
}
