package io.handrail.core.batch;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda is told about a batch: the records that are not done. Lambda reads it only where the event source mapping
 * has {@code FunctionResponseTypes=ReportBatchItemFailures}; without it, the whole batch counts as done.
 *
 * @param batchItemFailures the records that are not done; empty says that all are
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">AWS: SQS: exactly these
 *     messages become visible again</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">AWS: Kinesis
 *     (DynamoDB Streams alike): everything from the lowest sequence number on comes again</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html">AWS: Kafka: an identifier
 *     is an object of topic-partition and offset</a>
 */
public record BatchResponse(List<ItemIdentifier> batchItemFailures) {

    /** Everything is done. */
    public static final BatchResponse SUCCESS = new BatchResponse(List.of());

    /** Writes {@code {"batchItemFailures":[{"itemIdentifier":…}]}}, with an object as identifier for Kafka. */
    public static final JsonEncoder<BatchResponse> ENCODER = new Encoder();

    public BatchResponse {
        batchItemFailures = List.copyOf(batchItemFailures);
    }

    private static final class Encoder implements JsonEncoder<BatchResponse> {

        private static final byte[] NOTHING_FAILED = "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);

        @Override
        public byte @Nullable [] document(BatchResponse response) {
            return response.batchItemFailures.isEmpty() ? NOTHING_FAILED : null;
        }

        @Override
        public void write(JsonWriter out, @Nullable BatchResponse response) throws IOException {
            out.beginObject().name("batchItemFailures").beginArray();
            if (response != null) {
                for (ItemIdentifier failure : response.batchItemFailures) {
                    out.beginObject().name("itemIdentifier");
                    write(out, failure);
                    out.endObject();
                }
            }
            out.endArray().endObject();
        }

        private static void write(JsonWriter out, ItemIdentifier identifier) throws IOException {
            if (identifier instanceof ItemIdentifier.Offset at) {
                out.beginObject().name("partition").value(at.topicPartition());
                out.name("offset").value(at.offset()).endObject();
            } else {
                out.value(identifier.toString());
            }
        }
    }
}
