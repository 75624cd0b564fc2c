package io.handrail.streams.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.dynamodb.DynamoDbJson;
import org.junit.jupiter.api.Test;

class ItemKeyTest {

    private static String key(String keys) {
        return ItemKey.text(DynamoDbJson.parse(keys.replace('\'', '"')));
    }

    @Test
    void oneItemHasOneKeyHoweverItIsWritten() {
        assertThat(key("{'a':{'N':'10'},'b':{'S':'x'}}")).isEqualTo(key("{'b':{'S':'x'},'a':{'N':'1.0E1'}}"));
    }

    @Test
    void itemsThatLookAlikeHaveDifferentKeys() {
        assertThat(key("{'a':{'S':'1'}}")).isNotEqualTo(key("{'a':{'N':'1'}}")).isNotEqualTo(key("{'a':{'B':'1A=='}}"));
        assertThat(key("{'a':{'S':'x1:b1:S1:y'}}")).isNotEqualTo(key("{'a':{'S':'x'},'b':{'S':'y'}}"));
    }
}
