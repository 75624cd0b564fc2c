package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNormalizerTest {

    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    @Test
    void aClickComesOutInTheFormThatTheTableWants() throws Exception {
        assertThat(Steps.json(TransformSnippets.normalizer(SECRET), """
                        {"TS": 1763892000123, "userID": "x", "pageURL": " /a ", "empty": "", "none": null,
                         "user": {"Email": " Ann@Example.com ", "password": "p"},
                         "cart": {"total": "12.50", "items": [{"itemId": 1, "Note": null}, null]}}
                        """))
                .isEqualTo("{\"user_id\":\"x\",\"page_url\":\"/a\","
                        + "\"user_email\":\"9f70eb4f1d9f0194d58bc08c41ce2b3b2e4e580a424a246ce2484484122343df\","
                        + "\"cart_total\":12.50,\"cart_items\":[{\"item_id\":1}],"
                        + "\"occurred_at\":\"2025-11-23T10:00:00.123Z\",\"channel\":\"web\"}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "userId, user_id, userId",
        "UserID, user_id, userId",
        "HTTPStatusCode, http_status_code, httpStatusCode",
        "user-id, user_id, userId",
        "user.id, user_id, userId",
        "'User Id ', user_id, userId",
        "_id, id, id",
        "utm2Source, utm2_source, utm2Source",
        "größeXL, größe_xl, größeXl",
        "__, __, __",
        "already_snake, already_snake, alreadySnake"
    })
    void namesGetOneCase(String name, String snake, String camel) {
        assertThat(NameCase.SNAKE.of(name)).isEqualTo(snake);
        assertThat(NameCase.CAMEL.of(name)).isEqualTo(camel);
    }

    @Test
    void twoFieldsOfOneNameFailTheRecord() throws Exception {
        assertThat(Steps.json(JsonNormalizer.builder().names(NameCase.SNAKE).build(), "{\"userId\":1,\"user_id\":2}"))
                .isEqualTo("FAILED $: two fields have the same name once it is normalised");
        assertThat(Steps.json(JsonNormalizer.builder().rename("a", "b").build(), "{\"a\":1,\"b\":2}"))
                .startsWith("FAILED $: two fields");
        assertThat(Steps.json(JsonNormalizer.builder().flatten("_").build(), "{\"a\":{\"b\":1},\"a_b\":2}"))
                .startsWith("FAILED $: two fields");
    }

    @ParameterizedTest
    @CsvSource({
        "1763892000, 2025-11-23T10:00:00.000Z",
        "1763892000.5, 2025-11-23T10:00:00.500Z",
        "1763892000123, 2025-11-23T10:00:00.123Z",
        "1763892000123456, 2025-11-23T10:00:00.123Z",
        "1763892000123456789, 2025-11-23T10:00:00.123Z",
        "'\"1763892000123\"', 2025-11-23T10:00:00.123Z",
        "1.763892e9, 2025-11-23T10:00:00.000Z",
        "'\"2025-11-23T10:00:00Z\"', 2025-11-23T10:00:00.000Z",
        "'\"2025-11-23T11:00:00.1234+01:00\"', 2025-11-23T10:00:00.123Z",
        "'\"2025-11-23 04:30:00,5 -0530\"', 2025-11-23T10:00:00.500Z",
        "'\"2025-11-23T12:00+02\"', 2025-11-23T10:00:00.000Z",
        "'\" 2025-11-23T10:00 \"', 2025-11-23T10:00:00.000Z",
        "'\"2024-02-29\"', 2024-02-29T00:00:00.000Z"
    })
    void timesOfManyFormsBecomeOne(String value, String expected) throws Exception {
        assertThat(Steps.json(JsonNormalizer.builder().timestamp("t").build(), "{\"t\":" + value + "}"))
                .isEqualTo("{\"t\":\"" + expected + "\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "20251123",
                "-1763892000",
                "1e25",
                "1e-9000",
                "true",
                "{}",
                "\"\"",
                "\"soon\"",
                "\"2025-02-29\"",
                "\"2025-11-23T24:00:00Z\"",
                "\"2025-11-23T10:00:00.\"",
                "\"2025-11-23T10:00:00+1\"",
                "\"2025-11-23T10:00:00Zulu\"",
                "\"2025-11-23X10:00:00Z\"",
                "\"2025-11-2310:00\""
            })
    void whatIsNoTimeFailsTheRecordOrIsLeftOutOrKept(String value) throws Exception {
        JsonNormalizer.Builder builder = JsonNormalizer.builder().timestamp("a.t");
        String object = "{\"a\":{\"t\":" + value + "}}";

        assertThat(Steps.json(builder.build(), object)).isEqualTo("FAILED $.a.t: the value is not a time");
        assertThat(Steps.json(builder.onUnreadable(Fate.DROP).build(), object)).isEqualTo("{\"a\":{}}\n");
        assertThat(Steps.json(builder.onUnreadable(Fate.KEEP).build(), "{\"a\":{\"t\":\"soon\"}}"))
                .isEqualTo("{\"a\":{\"t\":\"soon\"}}\n");
    }

    @Test
    void valuesBecomeTheTypesThatAreAskedFor() throws Exception {
        JsonNormalizer types = JsonNormalizer.builder()
                .number("n")
                .bool("b")
                .text("t")
                .lowerCase("l")
                .build();

        assertThat(Steps.json(
                        types,
                        "{\"n\":[\"1\",\" -2.50 \",3,\"1e2\"],\"b\":[\"TRUE\",0,\"no\",true],"
                                + "\"t\":[1,1.5,false,\"x\",1E3],\"l\":\"ABC\"}"))
                .isEqualTo("{\"n\":[1,-2.50,3,1E+2],\"b\":[true,false,false,true],"
                        + "\"t\":[\"1\",\"1.5\",\"false\",\"x\",\"1000\"],\"l\":\"abc\"}\n");
        for (String bad : new String[] {"{\"n\":\"NaN\"}", "{\"n\":\"\"}", "{\"n\":true}", "{\"b\":2}", "{\"t\":{}}"}) {
            assertThat(Steps.json(types, bad)).startsWith("FAILED $.");
        }
    }

    @Test
    void pathsLeadIntoObjectsAndEveryElementOfArrays() throws Exception {
        JsonNormalizer paths = JsonNormalizer.builder()
                .drop("items.internal")
                .rename("items.sku", "id")
                .defaultValue("items.count", 1L)
                .only("items.id", "items.count", "user", "user.name")
                .build();

        assertThat(Steps.json(
                        paths,
                        "{\"items\":[{\"sku\":\"a\",\"internal\":1,\"x\":2},7,{\"sku\":\"b\",\"count\":3}],"
                                + "\"user\":{\"name\":\"n\",\"age\":1},\"other\":1}"))
                .isEqualTo("{\"items\":[{\"id\":\"a\",\"count\":1},{\"id\":\"b\",\"count\":3}],"
                        + "\"user\":{\"name\":\"n\",\"age\":1}}\n");
    }

    @Test
    void aKeyedHashIsTheSameForEqualValuesAndAnotherWithAnotherSecret() throws Exception {
        // printf 'a@b.c' | openssl dgst -sha256 -hmac 0123456789abcdef
        String known = "c8b9adc27ca0fc812e2cca09aab792e34c9d8d2fce3408abb47cb633bbb5e77f";
        JsonNormalizer hash =
                JsonNormalizer.builder().lowerCase("m").hash(SECRET, "m").build();

        assertThat(Steps.json(hash, "{\"m\":[\"A@b.c\",\"a@B.c\"]}"))
                .isEqualTo("{\"m\":[\"" + known + "\",\"" + known + "\"]}\n");
        assertThatThrownBy(() -> JsonNormalizer.builder().hash(new byte[8], "m"))
                .hasMessageContaining("16");
    }

    @Test
    void aMaskShowsAtMostHalf() throws Exception {
        JsonNormalizer mask = JsonNormalizer.builder().mask(4, "c").build();

        assertThat(Steps.json(mask, "{\"c\":[\"4111111111111234\",\"1234567\",12345678,\"\"]}"))
                .isEqualTo("{\"c\":[\"************1234\",\"*******\",\"****5678\",\"\"]}\n");
    }

    @Test
    void aPersonalValueThatCannotBeHiddenNeverPasses() throws Exception {
        JsonNormalizer.Builder lenient = JsonNormalizer.builder().onUnreadable(Fate.KEEP);

        assertThat(Steps.json(lenient.hash(SECRET, "m").build(), "{\"m\":{\"first\":\"secret\"}}"))
                .startsWith("FAILED $.m: ")
                .doesNotContain("secret");
    }

    @Test
    void aPathNeedsNames() {
        assertThatThrownBy(() -> JsonNormalizer.builder().drop("a..b")).hasMessageContaining("is no path");
    }
}
