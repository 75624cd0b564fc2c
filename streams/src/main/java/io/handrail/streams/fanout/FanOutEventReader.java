package io.handrail.streams.fanout;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.streams.dynamodb.internal.DynamoDbEventReader;
import io.handrail.streams.kafka.internal.KafkaEventReader;
import io.handrail.streams.kinesis.internal.KinesisEventReader;
import io.handrail.streams.sqs.SqsEvent;
import io.handrail.streams.sqs.SqsMessages;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/**
 * Reads the event by the reader of its service. Kafka's has fields of its own; for the others the first record says which
 * it is, in a field that may stand behind what only that service's reader can read: so that record is read twice.
 */
final class FanOutEventReader implements JsonDecoder<FanOutEvent> {

    @Override
    public FanOutEvent read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw unknown("it is not an object");
        }
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "Records" -> {
                    return only(records(in), in);
                }
                case "records", "eventSource", "eventSourceArn", "bootstrapServers" -> {
                    return new FanOutEvent.Kafka(KafkaEventReader.rest(name, in));
                }
                default -> in.skipValue();
            }
        }
        throw unknown("it has neither Records nor an eventSource");
    }

    private static FanOutEvent only(FanOutEvent event, JsonReader in) throws IOException {
        while (in.hasNext()) {
            // A name, or its value.
            in.skipValue();
        }
        in.endObject();
        return event;
    }

    private static FanOutEvent records(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return new FanOutEvent.Sqs(new SqsEvent(List.of()));
        }
        in.beginArray();
        if (!in.hasNext()) {
            in.endArray();
            return new FanOutEvent.Sqs(new SqsEvent(List.of()));
        }
        String first = Json.text(in);
        return switch (source(first)) {
            case "aws:sqs" -> new FanOutEvent.Sqs(SqsMessages.event(first, in));
            case "aws:kinesis" -> new FanOutEvent.Kinesis(KinesisEventReader.event(first, in));
            case "aws:dynamodb" -> new FanOutEvent.DynamoDb(DynamoDbEventReader.event(first, in));
            default -> throw unknown("its eventSource is none of SQS, Kinesis, DynamoDB Streams and Kafka");
        };
    }

    private static String source(String record) throws IOException {
        JsonReader in = new JsonReader(new StringReader(record));
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw unknown("its first record is not an object");
        }
        in.beginObject();
        while (in.hasNext()) {
            if (!in.nextName().equals("eventSource")) {
                in.skipValue();
            } else if (in.peek() == JsonToken.STRING) {
                return in.nextString();
            } else {
                throw unknown("its eventSource is not a text");
            }
        }
        throw unknown("its first record has no eventSource");
    }

    private static InvalidJsonException unknown(String why) {
        return new InvalidJsonException("$", "not an event that can be fanned out: " + why);
    }
}
