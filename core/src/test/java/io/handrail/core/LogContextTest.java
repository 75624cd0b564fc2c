package io.handrail.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Log4j, which keeps a real MDC, is on the class path of these tests. */
class LogContextTest {

    private final Invocation invocation = new Invocation(new FakeContext(), "event", true);

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void theInvocationIsInTheMdcWhileItRuns() {
        MDC.put("mine", "kept");
        LogContext logContext = new LogContext();
        logContext.before(invocation);
        assertThat(MDC.getCopyOfContextMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "mine",
                        "kept",
                        "function_request_id",
                        "request-1",
                        "function_name",
                        "demo",
                        "function_version",
                        "$LATEST",
                        "cold_start",
                        "true",
                        "xray_trace_id",
                        "Root=1-5759e988-bd862e3fe1be46a994272793"));
        logContext.after(invocation, null);
        assertThat(MDC.getCopyOfContextMap()).containsExactly(Map.entry("mine", "kept"));
    }

    @Test
    void itIsUsefulWhereALoggingBackEndIsPresent() {
        assertThat(LogContext.isUseful()).isTrue();
    }
}
