package io.handrail.benchmarks.jmh;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.handrail.benchmarks.handlers.Order;
import io.handrail.benchmarks.handlers.SqsOrdersByHand;
import io.handrail.benchmarks.handlers.SqsOrdersHandrail;
import io.handrail.benchmarks.handlers.SqsTextByHand;
import io.handrail.benchmarks.handlers.SqsTextHandrail;
import io.handrail.testing.Events;
import io.handrail.testing.SqsEventBuilder;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A warm invocation of ten messages from bytes to bytes, beside what the runtime client does around a handler by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SqsBenchmark {

    private final Context context = TestContext.create();
    private final byte[] text = event("A message of some words, as people write them.");
    private final byte[] orders = event(Order.SAMPLE);
    private final PojoSerializer<SQSEvent> reader =
            LambdaEventSerializers.serializerFor(SQSEvent.class, SqsBenchmark.class.getClassLoader());
    private final PojoSerializer<SQSBatchResponse> writer =
            JacksonFactory.getInstance().getSerializer(SQSBatchResponse.class);
    private final SqsTextByHand textByHand = new SqsTextByHand();
    private final SqsTextHandrail textHandrail = new SqsTextHandrail();
    private final SqsOrdersByHand ordersByHand = new SqsOrdersByHand();
    private final SqsOrdersHandrail ordersHandrail = new SqsOrdersHandrail();

    private static byte[] event(String body) {
        SqsEventBuilder event = Events.sqs().body(body).attribute("channel", "web");
        for (int i = 1; i < 10; i++) {
            event.and();
        }
        return event.json().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public byte[] textByHand() {
        return written(textByHand.handleRequest(reader.fromJson(new ByteArrayInputStream(text)), context));
    }

    @Benchmark
    public byte[] textHandrail() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        textHandrail.handleRequest(new ByteArrayInputStream(text), out, context);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] ordersByHand() {
        return written(ordersByHand.handleRequest(reader.fromJson(new ByteArrayInputStream(orders)), context));
    }

    @Benchmark
    public byte[] ordersHandrail() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ordersHandrail.handleRequest(new ByteArrayInputStream(orders), out, context);
        return out.toByteArray();
    }

    private byte[] written(SQSBatchResponse response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.toJson(response, out);
        return out.toByteArray();
    }
}
