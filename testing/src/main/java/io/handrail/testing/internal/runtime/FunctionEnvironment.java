package io.handrail.testing.internal.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables that Lambda sets itself.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">AWS: defined runtime
 *     environment variables</a>
 */
public final class FunctionEnvironment {

    private FunctionEnvironment() {}

    /** A new map with what every function has. */
    public static Map<String, String> of(String functionName, int memoryMb) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_REGION", "us-east-1");
        environment.put("AWS_DEFAULT_REGION", "us-east-1");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", functionName);
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memoryMb));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + functionName);
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/23/[$LATEST]0123456789abcdef0123456789abcdef");
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TZ", ":UTC");
        return environment;
    }
}
