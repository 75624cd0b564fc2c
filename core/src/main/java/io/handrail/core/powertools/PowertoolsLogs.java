package io.handrail.core.powertools;

import io.handrail.core.Interceptor;
import io.handrail.core.Invocation;
import org.jspecify.annotations.Nullable;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * Structured logs by Powertools: every SLF4J line of the invocation carries the function's fields, the sampling of debug
 * logs applies, and what the log buffer holds is written out when the invocation fails. It takes the place of
 * {@link io.handrail.core.LogContext}:
 *
 * {@snippet class="io.handrail.core.Snippets" region="powertools"}
 *
 * @see <a href="https://docs.powertools.aws.dev/lambda/java/latest/core/logging/">Powertools: logging</a>
 */
public final class PowertoolsLogs implements Interceptor {

    @Override
    public void before(Invocation invocation) {
        PowertoolsLogging.initializeLogging(invocation.context());
    }

    @Override
    public void after(Invocation invocation, @Nullable Object result) {
        PowertoolsLogging.clearState(true);
    }

    @Override
    public void onError(Invocation invocation, Throwable error) {
        PowertoolsLogging.flushBuffer();
        PowertoolsLogging.clearState(true);
    }
}
