package io.handrail.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorLogTest {

    private final FakeContext context = new FakeContext();
    private final Invocation invocation = new Invocation(context, "event", true);

    private String logged(Throwable error) {
        new ErrorLog().onError(invocation, error);
        return context.lines().get(0);
    }

    @Test
    void hostileMessagesCannotForgeLogLines() {
        String line = logged(new IllegalStateException("a\nERROR forged\r\n\u001b[31mred"));
        assertThat(line.strip()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aHugeMessageIsCut() {
        assertThat(logged(new IllegalStateException("x".repeat(1_000_000)))).hasSizeLessThan(3_000);
    }

    @Test
    void aCauseThatPointsBackEndsTheLine() {
        IllegalStateException a = new IllegalStateException("a");
        a.initCause(new IllegalStateException("b", a));
        assertThat(logged(a)).containsOnlyOnce("Exception: b");
    }

    @Test
    void everyCauseIsNamed() {
        assertThat(logged(new RuntimeException("outer", new IllegalArgumentException("inner"))))
                .isEqualToNormalizingNewlines("request-1 demo: java.lang.RuntimeException: outer"
                        + " | caused by java.lang.IllegalArgumentException: inner\n");
    }
}
