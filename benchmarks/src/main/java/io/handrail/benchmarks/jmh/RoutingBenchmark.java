package io.handrail.benchmarks.jmh;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.testing.TestContext;
import io.handrail.web.HttpHandler;
import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.Router;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A request from {@link Request} to the JSON of its answer, by how many routes there are. With C1 only, as on Lambda. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingBenchmark {

    /** How many routes there are; half of them are found before the one that is asked for, if one looks in order. */
    @Param({"1", "10", "1000"})
    private int routes;

    private final Context context = TestContext.create();
    private HttpHandler handler = handler(1);
    private Request request = request(0);

    /** Makes the routes. */
    @Setup
    public void make() {
        handler = handler(routes);
        request = request(routes / 2);
    }

    private static HttpHandler handler(int routes) {
        return new HttpHandler() {
            @Override
            protected void routes(Router r) {
                for (int i = 0; i < routes; i++) {
                    r.get("/api/things" + i + "/{id:int}/parts", each -> Response.noContent());
                }
            }
        };
    }

    private static Request request(int route) {
        return Request.builder("GET", "/api/things" + route + "/4711/parts").build();
    }

    @Benchmark
    public Response handle() {
        return handler.handle(request, context);
    }
}
