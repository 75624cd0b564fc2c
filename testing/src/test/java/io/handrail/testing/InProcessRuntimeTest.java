package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.handrail.testing.handlers.Broken;
import io.handrail.testing.handlers.BrokenStatically;
import io.handrail.testing.handlers.Echo;
import io.handrail.testing.handlers.Hooked;
import io.handrail.testing.handlers.Moody;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InProcessRuntimeTest {

    @Test
    void theBytesGoInAndOutAsTheyAre() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Echo.class)) {
            InvocationResult result = runtime.invoke("{\"name\": \"J\u00f6rg\"}");
            assertThat(result.payload()).isEqualTo("{\"name\": \"J\u00f6rg\"}");
            assertThat(result.isError()).isFalse();
            assertThat(result.logs()).containsExactly("echo " + result.requestId());
        }
    }

    @Test
    void theHandlerSeesItsOwnVariablesAndLambdasAndNoneOfThisProcess() {
        Map<String, String> environment = Map.of("BUCKET", "photos");
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Moody.class, environment)) {
            assertThat(runtime.invoke("\"BUCKET\"").payload()).startsWith("photos ");
            assertThat(runtime.invoke("\"AWS_LAMBDA_FUNCTION_NAME\"").payload()).startsWith("test-function ");
            assertThat(System.getenv("PATH")).isNotNull();
            assertThat(runtime.invoke("\"PATH\"").payload()).startsWith("null ");
        }
    }

    @Test
    void anExceptionIsReportedAsLambdaDoes() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Moody.class)) {
            InvocationResult result = runtime.invoke("\"throw\"");
            InvocationError error = result.error().orElseThrow();
            assertThat(error.type()).isEqualTo("java.lang.IllegalArgumentException");
            assertThat(error.message()).isEqualTo("No such photo");
            assertThat(error.stackTrace()).hasSize(1).first().asString().contains("Moody.handleRequest(Moody.java:");
            assertThat(result.payload())
                    .startsWith("{\"errorMessage\":\"No such photo\","
                            + "\"errorType\":\"java.lang.IllegalArgumentException\",\"stackTrace\":[\"");
        }
    }

    @Test
    void anExceptionWithoutMessageIsReportedByItsName() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Moody.class)) {
            assertThat(runtime.invoke("\"speechless\"").error().orElseThrow().message())
                    .isEqualTo("java.lang.IllegalStateException");
        }
    }

    @Test
    void theErrorLogOfAHandlerIsAmongTheInvocationsLogs() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Hooked.class)) {
            InvocationResult result = runtime.invoke("\"fail\"");
            assertThat(result.logs())
                    .singleElement()
                    .asString()
                    .contains(result.requestId(), "IllegalArgumentException: asked to fail");
        }
    }

    @Test
    void aConstructorThatThrowsIsAnInitErrorOfEveryInvocation() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Broken.class)) {
            assertThat(runtime.initError().orElseThrow().message()).contains("BUCKET is not set");
            assertThat(runtime.invoke("{}").error()).isEqualTo(runtime.initError());
        }
    }

    @Test
    void aStaticInitialiserThatThrowsIsAnInitError() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(BrokenStatically.class)) {
            assertThat(runtime.initError().orElseThrow().type()).isEqualTo("java.lang.ExceptionInInitializerError");
        }
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aHandlerThatLambdaCouldNotUseThisWayIsRefused() {
        assertThatThrownBy(() -> LambdaRuntime.inProcess(Hidden.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("public constructor without parameters");
        Class raw = Plain.class;
        assertThatThrownBy(() -> LambdaRuntime.inProcess(raw)).hasMessageContaining("LambdaRuntime.forked");
    }

    @Test
    void aClosedRuntimeSaysSo() {
        LambdaRuntime runtime = LambdaRuntime.inProcess(Echo.class);
        runtime.close();
        assertThatThrownBy(() -> runtime.invoke("{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    static final class Hidden implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {}
    }

    public static final class Plain implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }
}
