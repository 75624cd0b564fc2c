package io.handrail.streams.window;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda is told of a window: the state for the next invocation, and the first record that is not in it.
 *
 * @param state a JSON object
 * @param batchItemFailures empty if all records are done; otherwise everything from this record on comes again, with the
 *     state
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">AWS: tumbling windows</a>
 */
public record WindowResponse(String state, List<ItemIdentifier> batchItemFailures) {

    /** Writes {@code {"state":{…},"batchItemFailures":[{"itemIdentifier":…}]}}. */
    static final JsonEncoder<WindowResponse> ENCODER = WindowResponse::write;

    /** Copies the list. */
    public WindowResponse {
        batchItemFailures = List.copyOf(batchItemFailures);
    }

    private static void write(JsonWriter out, @Nullable WindowResponse response) throws IOException {
        if (response == null) {
            out.nullValue();
            return;
        }
        out.beginObject().name("state").jsonValue(response.state);
        out.name("batchItemFailures").beginArray();
        for (ItemIdentifier failure : response.batchItemFailures) {
            out.beginObject().name("itemIdentifier").value(failure.toString()).endObject();
        }
        out.endArray().endObject();
    }
}
