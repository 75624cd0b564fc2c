package io.handrail.core;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts the invocation into SLF4J's MDC, so that every log line of the user's logging back end can carry it. The keys are
 * those of Powertools for AWS Lambda: {@code function_request_id}, {@code function_name}, {@code function_version},
 * {@code cold_start}, {@code xray_trace_id}. They are removed when the invocation ends; other keys are left alone.
 */
public final class LogContext implements Interceptor {

    private static final String[] BACK_ENDS = {
        "META-INF/services/org.slf4j.spi.SLF4JServiceProvider", // SLF4J 2
        "org/slf4j/impl/StaticMDCBinder.class", // SLF4J 1.7
    };

    /** Whether a logging back end is on the class path; without one the MDC goes nowhere and is not worth its start. */
    public static boolean isUseful() {
        ClassLoader loader = LogContext.class.getClassLoader();
        if (loader.getResource("org/slf4j/MDC.class") == null) {
            // One look-up instead of two where there is no SLF4J at all; each goes through all jars.
            return false;
        }
        for (String marker : BACK_ENDS) {
            if (loader.getResource(marker) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void before(Invocation invocation) {
        Context context = invocation.context();
        MDC.put("function_request_id", context.getAwsRequestId());
        MDC.put("function_name", context.getFunctionName());
        MDC.put("function_version", context.getFunctionVersion());
        MDC.put("cold_start", Boolean.toString(invocation.coldStart()));
        String trace = context.getXrayTraceId();
        if (trace != null) {
            MDC.put("xray_trace_id", trace);
        }
    }

    @Override
    public void after(Invocation invocation, @Nullable Object result) {
        clear();
    }

    @Override
    public void onError(Invocation invocation, Throwable error) {
        clear();
    }

    private static void clear() {
        MDC.remove("function_request_id");
        MDC.remove("function_name");
        MDC.remove("function_version");
        MDC.remove("cold_start");
        MDC.remove("xray_trace_id");
    }
}
