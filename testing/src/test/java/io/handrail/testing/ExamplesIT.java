package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.testing.ScriptedEndpoint.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.s3.S3Client;

/** The examples of this module's Javadoc; they run. */
class ExamplesIT {

    public static final class Greeter extends LambdaHandler<Greeter.Person, Greeter.Greeting> {

        public record Person(String name) {}

        public record Greeting(String text) {}

        @Override
        public Greeting handle(Person person, Context context) {
            return new Greeting("Hello, " + person.name());
        }
    }

    // @start region=aws
    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    @Test
    void stores() {
        S3Client s3 = S3Client.create();
        String bucket = aws.uniqueName("photos");
        s3.createBucket(request -> request.bucket(bucket));
        assertThat(s3.listBuckets().buckets()).anyMatch(found -> found.name().equals(bucket));
    }
    // @end

    @Test
    void runsAFunctionUnderTheRealRuntimeClient() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        // @start region=runtime
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(Greeter.class).memory(512).start()) {
            InvocationResult result = runtime.invoke("{\"name\":\"Ada\"}");
            assertThat(result.payload()).isEqualTo("{\"text\":\"Hello, Ada\"}");
        }
        // @end
    }

    @Test
    void makesAnEvent() {
        // @start region=event
        String event = Events.s3()
                .bucket("photos")
                .key("summer 2026/cat.jpg")
                .size(48_213)
                .json();
        // @end
        assertThat(event).contains("summer+2026/cat.jpg", "48213");
    }

    @Test
    void callsAHandlerAsAMethod() {
        Greeter handler = new Greeter();
        // @start region=context
        TestContext context = TestContext.create().withRemainingTime(Duration.ofSeconds(2));
        handler.handle(new Greeter.Person("Ada"), context);
        assertThat(context.logs()).isEmpty();
        // @end
    }

    @Test
    void failsAsAServiceDoes() {
        String list = "<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>";
        String slowDown = "<Error><Code>SlowDown</Code></Error>";
        // @start region=scripted
        try (ScriptedEndpoint endpoint =
                        ScriptedEndpoint.answering(request -> Response.of(200, "application/xml", list));
                S3Client s3 =
                        S3Client.builder().endpointOverride(endpoint.uri()).build()) {
            endpoint.next(Response.of(503, "application/xml", slowDown), Response.reset());
            s3.listBuckets();
            assertThat(endpoint.requests()).hasSize(3);
        }
        // @end
    }
}
