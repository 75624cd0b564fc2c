package io.handrail.s3.batchops;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class S3BatchOperationsHandlerTest {

    // @start region="handler"
    /** Says how long the keys of a list are. */
    public static final class KeyLengths extends S3BatchOperationsHandler {

        @Override
        protected String process(S3BatchTask task, Context context) {
            if (task.key().endsWith("/")) {
                throw new PermanentFailureException("is a folder");
            }
            return task.key().length() + " characters";
        }
    }
    // @end

    /** Fails for keys that say so, and says what else it got. */
    public static final class Picky extends S3BatchOperationsHandler {

        @Override
        protected String process(S3BatchTask task, Context context) throws Exception {
            switch (task.key()) {
                case "throttled" -> throw new IOException("slow\ndown");
                case "interrupted" -> throw new InterruptedException();
                case "gone" -> throw new PermanentFailureException("gone");
                default -> {
                    return task.uri() + " " + task.versionId() + " " + task.userArguments();
                }
            }
        }
    }

    private static String request(String version, String tasks) {
        return "{\"invocationSchemaVersion\":\"" + version + "\",\"invocationId\":\"i-1\",\"new\":[1],"
                + "\"job\":{\"id\":\"j\",\"userArguments\":{\"colour\":\"red\"},\"x\":1},\"tasks\":[" + tasks + "]}";
    }

    private static JsonObject answer(S3BatchOperationsHandler handler, String event, Context context)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static List<String> results(JsonObject answer) {
        JsonArray results = answer.getAsJsonArray("results");
        return IntStream.range(0, results.size())
                .mapToObj(results::get)
                .map(JsonElement::getAsJsonObject)
                .map(r -> r.get("taskId").getAsString() + " "
                        + r.get("resultCode").getAsString() + " "
                        + r.get("resultString").getAsString())
                .toList();
    }

    @Test
    void bothSchemasAreReadAndAnsweredAsTheyCame() throws IOException {
        String one = "{\"taskId\":\"1\",\"s3Key\":\"a+b%2F%C3%A9.jpg\",\"s3VersionId\":null,"
                + "\"s3BucketArn\":\"arn:aws:s3:us-east-1:123456789012:photos\"}";
        String two = "{\"taskId\":\"2\",\"s3Key\":\"x\",\"s3VersionId\":\"v\",\"s3Bucket\":\"photos--use1-az4--x-s3\"}";
        JsonObject first = answer(new Picky(), request("1.0", one), TestContext.create());
        assertThat(first.get("invocationSchemaVersion").getAsString()).isEqualTo("1.0");
        assertThat(first.get("invocationId").getAsString()).isEqualTo("i-1");
        assertThat(first.get("treatMissingKeysAs").getAsString()).isEqualTo("TemporaryFailure");
        assertThat(results(first)).containsExactly("1 Succeeded s3://photos/a b/é.jpg null {colour=red}");
        assertThat(results(answer(new Picky(), request("2.0", two), TestContext.create())))
                .containsExactly("2 Succeeded s3://photos--use1-az4--x-s3/x v {colour=red}");
    }

    @Test
    void anAccessPointIsCalledByItsArn() throws IOException {
        String arn = "arn:aws:s3:eu-west-1:123456789012:accesspoint/mine";
        String task = "{\"taskId\":\"1\",\"s3Key\":\"x\",\"s3BucketArn\":\"" + arn + "\"}";
        assertThat(results(answer(new Picky(), request("1.0", task), TestContext.create())))
                .containsExactly("1 Succeeded s3://" + arn + "/x null {colour=red}");
    }

    @Test
    void eachTaskFailsAloneAndInItsWay() throws IOException {
        StringBuilder tasks = new StringBuilder();
        for (String key : List.of("throttled", "gone", "interrupted", "bad%zz", "fine")) {
            tasks.append(tasks.isEmpty() ? "" : ",")
                    .append("{\"taskId\":\"" + key + "\",\"s3Key\":\"" + key + "\",\"s3Bucket\":\"b\"}");
        }
        tasks.append(",{\"taskId\":\"empty\",\"s3Key\":7}");
        assertThat(results(answer(new Picky(), request("2.0", tasks.toString()), TestContext.create())))
                .containsExactly(
                        "throttled TemporaryFailure slow down",
                        "gone PermanentFailure gone",
                        "interrupted TemporaryFailure InterruptedException",
                        "bad%zz PermanentFailure The task's s3Key is not URL-encoded",
                        "fine Succeeded s3://b/fine null {colour=red}",
                        "empty PermanentFailure The task has no s3Key, or no bucket");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatThereIsNoTimeForComesAgain() {
        S3BatchTask task = new S3BatchTask("j", Map.of(), "1", "b", "k", null);
        S3BatchRequest request = new S3BatchRequest("2.0", "i", List.of(new S3BatchRequest.Entry("1", task, null)));
        S3BatchResponse response =
                new Picky().handle(request, TestContext.create().withRemainingTime(Duration.ZERO));
        assertThat(response.results()).extracting(S3BatchResult::code).containsExactly(ResultCode.TEMPORARY_FAILURE);
    }

    @Test
    void aTextIsCutForTheReport() {
        assertThat(new S3BatchResult("1", ResultCode.SUCCEEDED, "a\r\nb").text())
                .isEqualTo("a  b");
        assertThat(new S3BatchResult("1", ResultCode.SUCCEEDED, "x".repeat(1_023) + "\uD83D\uDE00").text())
                .hasSize(1_023);
    }

    @Test
    void otherEventsAreRefusedWithTheirPath() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(KeyLengths.class)) {
            InvocationResult other = runtime.invoke(request("3.0", ""));
            assertThat(other.error().orElseThrow().message()).contains("$.invocationSchemaVersion");
            InvocationResult nameless = runtime.invoke(request("2.0", "{\"s3Key\":\"a\"}"));
            assertThat(nameless.error().orElseThrow().message()).contains("$.tasks[0]", "taskId");
            String folder = "{\"taskId\":\"1\",\"s3Key\":\"a%2F\",\"s3Bucket\":\"b\"}";
            assertThat(runtime.invoke(request("2.0", folder)).payload()).contains("PermanentFailure", "is a folder");
        }
    }
}
