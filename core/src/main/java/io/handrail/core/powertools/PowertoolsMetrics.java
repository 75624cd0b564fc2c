package io.handrail.core.powertools;

import io.handrail.core.Interceptor;
import io.handrail.core.Invocation;
import org.jspecify.annotations.Nullable;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;

/**
 * Writes the invocation's Powertools metrics out when it ends, failed or not, and counts cold starts. The handler adds
 * its own through {@code MetricsFactory.getMetricsInstance()}. Namespace and service come from Powertools' variables
 * ({@code POWERTOOLS_METRICS_NAMESPACE}, {@code POWERTOOLS_SERVICE_NAME}).
 *
 * @see <a href="https://docs.powertools.aws.dev/lambda/java/latest/core/metrics/">Powertools: metrics</a>
 */
public final class PowertoolsMetrics implements Interceptor {

    private final Metrics metrics = MetricsFactory.getMetricsInstance();

    @Override
    public void before(Invocation invocation) {
        // Powertools itself counts only the first call in an environment that was started on demand.
        metrics.captureColdStartMetric(invocation.context());
    }

    @Override
    public void after(Invocation invocation, @Nullable Object result) {
        metrics.flush();
    }

    @Override
    public void onError(Invocation invocation, Throwable error) {
        metrics.flush();
    }
}
