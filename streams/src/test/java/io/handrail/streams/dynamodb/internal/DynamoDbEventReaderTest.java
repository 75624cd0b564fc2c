package io.handrail.streams.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.dynamodb.DynamoDbEvent;
import io.handrail.streams.dynamodb.DynamoDbJson;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.UserIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbEventReaderTest {

    /** An event with one record, whose parts are given with single quotes. */
    private static DynamoDbStreamRecord record(String dynamodb) {
        String json = "{'Records':[{'dynamodb':{'SequenceNumber':'7'," + dynamodb + "}}]}";
        return DynamoDbEvent.parse(json.replace('\'', '"')).records().get(0);
    }

    @Test
    void everyFieldOfARecordIsRead() {
        DynamoDbStreamRecord record = DynamoDbEvent.parse("""
                        {"Records":[{
                          "eventID":"f07f8ca4b0b26cb9c4e5e77e69f274ee","eventName":"MODIFY","eventVersion":"1.1",
                          "eventSource":"aws:dynamodb","awsRegion":"eu-west-1","unknown":{"a":[1,{}]},
                          "userIdentity":{"type":"Service","principalId":"dynamodb.amazonaws.com","more":1},
                          "dynamodb":{
                            "ApproximateCreationDateTime":1480642020,"Keys":{"id":{"N":"101"}},
                            "NewImage":{"id":{"N":"101"},"m":{"S":"new"}},"OldImage":{"id":{"N":"101"}},
                            "SequenceNumber":"4421584500000000017450439091","SizeBytes":26,
                            "StreamViewType":"NEW_AND_OLD_IMAGES","unknown":[]},
                          "eventSourceARN":"arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/2015-06-27T00:48:05.899"
                        }],"unknown":null}""").records().get(0);
        DynamoDbValue id = DynamoDbValue.fromN("101");
        assertThat(record)
                .isEqualTo(new DynamoDbStreamRecord(
                        "f07f8ca4b0b26cb9c4e5e77e69f274ee",
                        "MODIFY",
                        "eu-west-1",
                        "arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/2015-06-27T00:48:05.899",
                        new UserIdentity("Service", "dynamodb.amazonaws.com"),
                        Map.of("id", id),
                        Map.of("id", id, "m", DynamoDbValue.fromS("new")),
                        Map.of("id", id),
                        Instant.ofEpochSecond(1480642020),
                        "4421584500000000017450439091",
                        26,
                        "NEW_AND_OLD_IMAGES",
                        null));
    }

    @Test
    void aRecordIsReadAgainFromItsOwnJson() {
        for (String more : List.of(
                "'SizeBytes':0",
                "'ApproximateCreationDateTime':1480642020,'Keys':{'id':{'S':'€\\\\'}},'NewImage':{'l':{'L':[]}}",
                "'ApproximateCreationDateTime':1480642020.123,'OldImage':{},'SizeBytes':7,'StreamViewType':'x'")) {
            String json =
                    "{'eventID':'1','eventName':'x','awsRegion':'r','eventSourceARN':'s','userIdentity':{'type':'t'},"
                            + "'dynamodb':{'SequenceNumber':'7'," + more + "}}";
            DynamoDbStreamRecord record = parse(json.replace('\'', '"'));
            assertThat(record.problem()).isNull();
            assertThat(parse(record.toJson())).isEqualTo(record);
        }
    }

    private static DynamoDbStreamRecord parse(String record) {
        return DynamoDbEvent.parse("{\"Records\":[" + record + "]}").records().get(0);
    }

    @Test
    void whatTheServiceLeavesOutIsNull() {
        DynamoDbStreamRecord record = record("'NewImage':null");
        assertThat(record)
                .isEqualTo(new DynamoDbStreamRecord(
                        null, null, null, null, null, Map.of(), null, null, null, "7", 0, null, null));
        assertThat(DynamoDbEvent.parse("{\"Records\":[]}").records()).isEmpty();
        assertThat(DynamoDbEvent.parse("{\"Records\":null}").records()).isEmpty();
    }

    @Test
    void attributesOfAllTypesAreRead() {
        String item = "{\"s\":{\"S\":\"\"},\"n\":{\"N\":\"1.50\"},\"b\":{\"B\":\"AAEqQQ==\"},\"bool\":{\"BOOL\":false},"
                + "\"null\":{\"NULL\":true},\"ss\":{\"SS\":[\"a\",\"b\"]},\"ns\":{\"NS\":[\"1\",\"2E+3\"]},"
                + "\"bs\":{\"BS\":[\"AA==\"]},\"empty\":{\"SS\":[]},\"l\":{\"L\":[{\"M\":{\"k\":{\"L\":[]}}},{\"S\":\"x\"}]}}";
        DynamoDbStreamRecord record = record("'OldImage':" + item);
        assertThat(record.problem()).isNull();
        assertThat(DynamoDbJson.toJson(record.oldImage())).isEqualTo(item);
    }

    @Test
    void serializersThatWriteTheOtherTypesAsNullAreUnderstood() {
        assertThat(record("'Keys':{'id':{'S':null,'N':'1','M':null}}").keys())
                .containsExactly(Map.entry("id", DynamoDbValue.fromN("1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'NewImage':5|.NewImage: expected an object of attributes",
                "'Keys':[]|.Keys: expected an object of attributes",
                "'OldImage':{'a':'x'}|.OldImage.a: expected an object with the value by its type",
                "'OldImage':{'a':{}}|.OldImage.a: expected a value by its type: S, N, B, BOOL, NULL, SS, NS, BS, M or L",
                "'OldImage':{'a':{'X':1}}|.OldImage.a: expected a value by its type: S, N, B, BOOL, NULL, SS, NS, BS, M or L",
                "'OldImage':{'a':{'S':'x','N':'1'}}|.OldImage.a.N: a second type for one value",
                "'OldImage':{'a':{'S':'x'},'a':{'S':'y'}}|.OldImage.a: the attribute is there twice",
                "'OldImage':{'a':{'S':1}}|.OldImage.a.S: expected a string",
                "'OldImage':{'a':{'N':'secret'}}|.OldImage.a.N: not a decimal number that DynamoDB could have",
                "'OldImage':{'a':{'N':'1e99999'}}|.OldImage.a.N: not a decimal number that DynamoDB could have",
                "'OldImage':{'a':{'N':true}}|.OldImage.a.N: expected a number as text",
                "'OldImage':{'a':{'B':'*'}}|.OldImage.a.B: expected base64 text",
                "'OldImage':{'a':{'BOOL':'x'}}|.OldImage.a.BOOL: expected a boolean",
                "'OldImage':{'a':{'SS':'x'}}|.OldImage.a.SS: expected an array",
                "'OldImage':{'a':{'SS':[{}]}}|.OldImage.a.SS[0]: expected a string",
                "'OldImage':{'a':{'BS':['*']}}|.OldImage.a.BS: expected base64 text",
                "'OldImage':{'a':{'M':[]}}|.OldImage.a.M: expected an object of attributes",
                "'OldImage':{'a':{'L':[{'L':[1]}]}}|.OldImage.a.L[0].L[0]: expected an object with the value by its type",
                "'ApproximateCreationDateTime':'soon'|.ApproximateCreationDateTime: expected seconds since 1970",
                "'ApproximateCreationDateTime':-1|.ApproximateCreationDateTime: expected seconds since 1970",
                "'SizeBytes':1.5|.SizeBytes: expected a whole number",
                "'StreamViewType':{}|.StreamViewType: expected a string",
            },
            quoteCharacter = '`')
    void whatIsWrongWithARecordIsRememberedWithIt(String dynamodb, String problem) {
        assertThat(record(dynamodb).problem())
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$.Records[0].dynamodb" + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"Records\":{}}",
                "{\"Records\":[5]}",
                "{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]}",
                "{\"Records\":[{\"eventSource\":\"aws:dynamodb\"}]}",
                "{\"Records\":[{\"dynamodb\":\"x\"}]}",
                "{\"Records\":[{\"dynamodb\":{\"Keys\":{}}}]}",
                "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"\"}}]}",
            })
    void whatIsNoEventOfADynamoDbStreamIsRefused(String json) {
        assertThatThrownBy(() -> DynamoDbEvent.parse(json)).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void theRefusalSaysWhatTheEventIsNot() {
        assertThatThrownBy(() -> DynamoDbEvent.parse("{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]}"))
                .hasMessage("$.Records[0].eventSource: not aws:dynamodb, so not an event of a DynamoDB stream");
        assertThatThrownBy(() -> DynamoDbEvent.parse("{\"Records\":[{\"eventName\":\"INSERT\"}]}"))
                .hasMessage("$.Records[0]: dynamodb.SequenceNumber is missing");
    }

    @Test
    void itemsMayBeNestedMuchDeeperThanDynamoDbAllowsAndNoDeeper() {
        assertThat(record("'NewImage':" + nested(100)).problem()).isNull();
        assertThatThrownBy(() -> record("'NewImage':" + nested(200)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageEndingWith("nested deeper than 255 levels");
    }

    private static String nested(int levels) {
        return "{'a':" + "{'L':[".repeat(levels) + "]}".repeat(levels) + "}";
    }
}
