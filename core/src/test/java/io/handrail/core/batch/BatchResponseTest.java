package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchResponseTest {

    @Test
    void aSuccessIsAnEmptyList() {
        assertThat(Json.toJson(BatchResponse.SUCCESS, BatchResponse.ENCODER)).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void aSuccessIsTheSameWithoutTheWriter() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(out, BatchResponse.SUCCESS, BatchResponse.ENCODER);
        assertThat(out).hasToString("{\"batchItemFailures\":[]}");
        out.reset();
        Json.write(out, new BatchResponse(List.of(new ItemIdentifier.Id("m"))), BatchResponse.ENCODER);
        assertThat(out).hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":\"m\"}]}");
    }

    @Test
    void queuesAndStreamsHaveStringsAsIdentifiers() {
        BatchResponse response = new BatchResponse(List.of(new ItemIdentifier.Id("m-1"), new ItemIdentifier.Id("49")));

        assertThat(Json.toJson(response, BatchResponse.ENCODER))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"},{\"itemIdentifier\":\"49\"}]}");
    }

    @Test
    void kafkaHasAnObjectOfTopicPartitionAndOffset() {
        BatchResponse response = new BatchResponse(List.of(new ItemIdentifier.Offset("orders-0", 100)));

        assertThat(Json.toJson(response, BatchResponse.ENCODER))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":"
                        + "{\"partition\":\"orders-0\",\"offset\":100}}]}");
    }

    @Test
    void anEmptyIdentifierIsRefusedBecauseItFailsTheWholeBatch() {
        assertThatThrownBy(() -> new ItemIdentifier.Id("")).hasMessageContaining("no identifier");
        assertThatThrownBy(() -> new ItemIdentifier.Id(null)).hasMessageContaining("no identifier");
        assertThatThrownBy(() -> new ItemIdentifier.Offset("", 1)).hasMessageContaining("no topic-partition");
        assertThatThrownBy(() -> new ItemIdentifier.Offset("a-0", -1)).hasMessageContaining("no offset");
    }

    @Test
    void identifiersAreEqualByTheirParts() {
        assertThat(new ItemIdentifier.Id("a"))
                .isEqualTo(new ItemIdentifier.Id("a"))
                .hasSameHashCodeAs(new ItemIdentifier.Id("a"))
                .isNotEqualTo(new ItemIdentifier.Id("b"))
                .isNotEqualTo("a");
        assertThat(new ItemIdentifier.Offset("a-0", 1))
                .isEqualTo(new ItemIdentifier.Offset("a-0", 1))
                .hasSameHashCodeAs(new ItemIdentifier.Offset("a-0", 1))
                .isNotEqualTo(new ItemIdentifier.Offset("a-0", 2))
                .isNotEqualTo(new ItemIdentifier.Offset("b-0", 1))
                .isNotEqualTo(new ItemIdentifier.Id("a-0"));
    }
}
