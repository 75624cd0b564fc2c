package io.handrail.streams.sqs;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the event that Lambda makes of messages; what is in a message's body is nobody's business here. */
final class SqsEventReader implements JsonDecoder<SqsEvent> {

    @Override
    public SqsEvent read(JsonReader in) throws IOException {
        List<SqsEvent.Message> messages = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("Records")) {
                messages = messages(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        if (messages == null) {
            throw new InvalidJsonException("$", "no Records, so not what Lambda sends from a queue of SQS");
        }
        return new SqsEvent(messages);
    }

    private static List<SqsEvent.Message> messages(JsonReader in) throws IOException {
        List<SqsEvent.Message> messages = new ArrayList<>();
        in.beginArray();
        rest(messages, in);
        return messages;
    }

    static SqsEvent event(String first, JsonReader in) throws IOException {
        List<SqsEvent.Message> messages = new ArrayList<>();
        messages.addAll(SqsEvent.parse("{\"Records\":[" + first + "]}").messages());
        rest(messages, in);
        return new SqsEvent(messages);
    }

    private static void rest(List<SqsEvent.Message> messages, JsonReader in) throws IOException {
        @Nullable String queueArn = messages.isEmpty() ? null : messages.get(0).queueArn();
        while (in.hasNext()) {
            SqsEvent.Message message = new SqsMessageReader(queueArn).read(in);
            queueArn = message.queueArn();
            messages.add(message);
        }
        in.endArray();
    }
}
