package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.JsonCodec;
import io.handrail.streams.dynamodb.internal.DynamoDbBatch;
import io.handrail.streams.dynamodb.internal.Images;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static Change<Void> change(String eventName, String dynamodb, String more) {
        String json = "{\"Records\":[{\"eventName\":\"" + eventName + "\",\"dynamodb\":{" + dynamodb
                + ",\"SequenceNumber\":\"1\"}" + more + "}]}";
        Images<Void> none = Images.of(Void.class, JsonCodec.standard());
        return new DynamoDbBatch<>(DynamoDbEvent.parse(json).records(), none).record(0);
    }

    private static Change<Void> change(String eventName, String dynamodb) {
        return change(eventName, dynamodb, "");
    }

    @Test
    void theChangedAttributesAreThoseAddedRemovedOrGivenAnotherValue() {
        Change<Void> change = change("MODIFY", """
                "OldImage":{"id":{"S":"1"},"same":{"M":{"a":{"L":[{"N":"1"}]}}},"changed":{"N":"1"},"removed":{"NULL":true}},
                "NewImage":{"id":{"S":"1"},"same":{"M":{"a":{"L":[{"N":"1"}]}}},"changed":{"S":"1"},"added":{"S":""}}""");
        assertThat(change.changedAttributes()).containsExactlyInAnyOrder("changed", "removed", "added");
    }

    @Test
    void aNumberWrittenInAnotherWayAndASetInAnotherOrderAreNoChange() {
        Change<Void> change = change("MODIFY", """
                "OldImage":{"n":{"N":"1"},"ns":{"NS":["1","2.50"]},"ss":{"SS":["a","b"]},"bs":{"BS":["AA==","AQ=="]},"l":{"L":[{"S":"a"},{"S":"b"}]}},
                "NewImage":{"n":{"N":"1.0"},"ns":{"NS":["2.5","1E0"]},"ss":{"SS":["b","a"]},"bs":{"BS":["AQ==","AA=="]},"l":{"L":[{"S":"b"},{"S":"a"}]}}""");
        assertThat(change.changedAttributes()).containsExactly("l");
    }

    @Test
    void allAttributesOfANewOrADeletedItemAreChanged() {
        assertThat(change("INSERT", "\"NewImage\":{\"a\":{\"S\":\"1\"},\"b\":{\"S\":\"2\"}}")
                        .changedAttributes())
                .containsExactly("a", "b");
        assertThat(change("REMOVE", "\"OldImage\":{\"a\":{\"S\":\"1\"},\"b\":{\"S\":\"2\"}}")
                        .changedAttributes())
                .containsExactly("a", "b");
    }

    @Test
    void aStreamThatLeavesAnImageOutCannotTellWhatChanged() {
        Change<Void> change = change("MODIFY", "\"NewImage\":{\"a\":{\"S\":\"1\"}},\"StreamViewType\":\"NEW_IMAGE\"");
        assertThatThrownBy(change::changedAttributes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NEW_IMAGE")
                .hasMessageEndingWith("Set the table's StreamViewType to NEW_AND_OLD_IMAGES.");
        assertThatThrownBy(change("REMOVE", "\"StreamViewType\":\"KEYS_ONLY\"")::changedAttributes)
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDeletionByTimeToLiveIsToldApart() {
        String dynamoDb = ",\"userIdentity\":{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}";
        assertThat(change("REMOVE", "\"Keys\":{}", dynamoDb).isTimeToLiveDeletion())
                .isTrue();
        assertThat(change("REMOVE", "\"Keys\":{}").isTimeToLiveDeletion()).isFalse();
        assertThat(change("INSERT", "\"Keys\":{}", dynamoDb).isTimeToLiveDeletion())
                .isFalse();
        assertThat(change("REMOVE", "\"Keys\":{}", dynamoDb.replace("dynamodb.amazonaws", "other.amazonaws"))
                        .isTimeToLiveDeletion())
                .isFalse();
        assertThat(change("REMOVE", "\"Keys\":{}", ",\"userIdentity\":null").isTimeToLiveDeletion())
                .isFalse();
    }

    @Test
    void theTableIsThatOfTheStream() {
        Change<Void> change = change(
                "INSERT",
                "\"Keys\":{}",
                ",\"eventSourceARN\":\"arn:aws:dynamodb:eu-west-1:123456789012:table/Orders/stream/2016-12-01T00:00:00.000\"");
        assertThat(change.tableName()).contains("Orders");
        assertThat(change.tableArn()).contains("arn:aws:dynamodb:eu-west-1:123456789012:table/Orders");
        assertThat(change("INSERT", "\"Keys\":{}", ",\"eventSourceARN\":\"stream-ARN\"")
                        .tableName())
                .isEmpty();
        assertThat(change("INSERT", "\"Keys\":{}").tableArn()).isEmpty();
    }

    @Test
    void timesAreSecondsOrFinerUnits() {
        assertThat(time("1480642020")).isEqualTo("2016-12-02T01:27:00Z");
        assertThat(time("1.4285376E9")).isEqualTo("2015-04-09T00:00:00Z");
        assertThat(time("1.635734407123456789E9")).isEqualTo("2021-11-01T02:40:07.123456789Z");
        assertThat(time("1480642020123")).isEqualTo("2016-12-02T01:27:00.123Z");
        assertThat(time("1480642020123456")).isEqualTo("2016-12-02T01:27:00.123456Z");
        assertThat(change("INSERT", "\"Keys\":{}").approximateCreationDateTime())
                .isEmpty();
    }

    private static Instant time(String number) {
        return change("INSERT", "\"ApproximateCreationDateTime\":" + number)
                .approximateCreationDateTime()
                .orElseThrow();
    }

    @Test
    void anEventNameOfTheFutureIsUnknown() {
        assertThat(change("ARCHIVE", "\"Keys\":{}").eventName()).isEqualTo(EventName.UNKNOWN);
        assertThat(change("MODIFY", "\"Keys\":{}").eventName()).isEqualTo(EventName.MODIFY);
    }
}
