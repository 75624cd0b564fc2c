package io.handrail.benchmarks.jmh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import io.handrail.benchmarks.handlers.Order;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The body of a message to a record and back: the standard codec, Gson, databind. With C1 only, as on Lambda. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {

    private final JsonBinding<Order> handrail = JsonCodec.standard().bind(Order.class);
    private final Gson gson = new Gson();
    private final ObjectMapper databind = new ObjectMapper();
    private final Order order = gson.fromJson(Order.SAMPLE, Order.class);

    @Benchmark
    public @Nullable Order readHandrail() {
        return handrail.parse(Order.SAMPLE);
    }

    @Benchmark
    public Order readGson() {
        return gson.fromJson(Order.SAMPLE, Order.class);
    }

    @Benchmark
    public Order readDatabind() throws JsonProcessingException {
        return databind.readValue(Order.SAMPLE, Order.class);
    }

    @Benchmark
    public String writeHandrail() {
        return handrail.toJson(order);
    }

    @Benchmark
    public String writeGson() {
        return gson.toJson(order);
    }

    @Benchmark
    public String writeDatabind() throws JsonProcessingException {
        return databind.writeValueAsString(order);
    }
}
