package io.handrail.core;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The requests that a client sent and understood the answers of. */
public final class SentRequests implements ExecutionInterceptor {

    private final List<String> names = new ArrayList<>();

    public DynamoDbClientBuilder builder() {
        return DynamoDbClient.builder().overrideConfiguration(override -> override.addExecutionInterceptor(this));
    }

    public List<String> names() {
        return names;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        names.add(context.request().getClass().getSimpleName());
    }
}
