package io.handrail.core.powertools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.FakeContext;
import io.handrail.core.Interceptor;
import io.handrail.core.LambdaHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.lambda.powertools.metrics.MetricsFactory;

class PowertoolsTest {

    private final PrintStream stdout = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Says in its answer what the MDC held, and counts one metric. */
    private static final class Counting extends LambdaHandler<Integer, String> {

        private final List<Interceptor> interceptors = List.of(new PowertoolsLogs(), new PowertoolsMetrics());

        Counting() {
            super(in -> in.nextInt(), (out, value) -> out.value(value));
            MetricsFactory.getMetricsInstance().setNamespace("Handrail");
        }

        @Override
        protected List<Interceptor> interceptors() {
            return interceptors;
        }

        @Override
        public String handle(Integer event, Context context) {
            MetricsFactory.getMetricsInstance().addMetric("Orders", event);
            if (event < 0) {
                throw new IllegalArgumentException("negative");
            }
            return MDC.get("function_request_id");
        }
    }

    @BeforeEach
    void capture() {
        EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(stdout);
    }

    private static String invoke(String event) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Counting()
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new FakeContext());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theLogContextIsThereWhileTheHandlerRunsAndGoneAfter() throws Exception {
        assertThat(invoke("3")).isEqualTo("\"request-1\"");
        assertThat(MDC.get("function_request_id")).isNull();
    }

    @Test
    void metricsAreWrittenWhenTheInvocationEnds() throws Exception {
        invoke("3");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"Orders\":3", "\"Handrail\"");
    }

    @Test
    void metricsAreWrittenWhenTheInvocationFails() {
        assertThatThrownBy(() -> invoke("-3")).hasMessage("negative");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"Orders\":-3");
        assertThat(MDC.get("function_request_id")).isNull();
    }
}
