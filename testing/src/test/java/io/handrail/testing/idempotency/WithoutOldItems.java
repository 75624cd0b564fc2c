package io.handrail.testing.idempotency;

import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A DynamoDB that does not send along the item that failed a condition. Given a record, it also lets that one come
 * before each write and go before each read.
 */
final class WithoutOldItems implements ExecutionInterceptor {

    private final DynamoDbClient behind;
    private final String table;
    private final Map<String, AttributeValue> comesAndGoes;

    WithoutOldItems(DynamoDbClient behind, String table, Map<String, AttributeValue> comesAndGoes) {
        this.behind = behind;
        this.table = table;
        this.comesAndGoes = comesAndGoes;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof PutItemRequest put) {
            if (!comesAndGoes.isEmpty()) {
                behind.putItem(item -> item.tableName(table).item(comesAndGoes));
            }
            return put.toBuilder()
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.NONE)
                    .build();
        }
        if (request instanceof UpdateItemRequest update) {
            return update.toBuilder()
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.NONE)
                    .build();
        }
        if (request instanceof GetItemRequest get && !comesAndGoes.isEmpty()) {
            behind.deleteItem(item -> item.tableName(table).key(get.key()));
        }
        return request;
    }
}
