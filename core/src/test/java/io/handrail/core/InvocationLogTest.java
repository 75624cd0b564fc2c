package io.handrail.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class InvocationLogTest {

    @Test
    void anErrorIsOneLineWithItsCausesAndWhereItBegan() {
        FakeContext context = new FakeContext();
        Exception cause = new IOException("line one\nforged line");
        InvocationLog.error(context, "GET /items", new IllegalStateException("no store", cause));
        assertThat(context.lines().get(0))
                .startsWith(context.getAwsRequestId() + " GET /items: java.lang.IllegalStateException: no store"
                        + " | caused by java.io.IOException: line one forged line")
                .contains("| at io.handrail.core.InvocationLogTest.anErrorIsOneLine")
                .endsWith("\n");
        assertThat(context.lines()).hasSize(1);
    }

    @Test
    void aWarningIsOneLine() {
        FakeContext context = new FakeContext();
        InvocationLog.warn(context, "too large\r\nforged");
        assertThat(context.lines().get(0)).isEqualTo(context.getAwsRequestId() + " too large  forged\n");
    }
}
