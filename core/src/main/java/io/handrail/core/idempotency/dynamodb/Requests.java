package io.handrail.core.idempotency.dynamodb;

import static io.handrail.core.idempotency.dynamodb.Attributes.number;
import static io.handrail.core.idempotency.dynamodb.Attributes.text;

import io.handrail.core.idempotency.Claim;
import io.handrail.core.idempotency.IdempotencyRecord;
import io.handrail.core.idempotency.IdempotencyRecord.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The store's requests, and its items as records. */
final class Requests {

    /** A record that its own run has completed carries its token with this mark; Powertools keeps the token as it is. */
    private static final String DONE = "/done";

    private static final AttributeValue IN_PROGRESS = text("INPROGRESS");
    private static final AttributeValue COMPLETED = text("COMPLETED");

    private final String table;
    private final Attributes attributes;
    private final ResultValues results;

    Requests(String table, Attributes attributes, ResultValues results) {
        this.table = table;
        this.attributes = attributes;
        this.results = results;
    }

    PutItemRequest begin(Claim claim, Instant now) {
        Map<String, AttributeValue> item = attributes.primaryKey(claim.key());
        item.put(attributes.status(), IN_PROGRESS);
        item.put(attributes.expiry(), number(claim.expiry().getEpochSecond()));
        item.put(attributes.inProgressExpiry(), number(claim.inProgressExpiry().toEpochMilli()));
        item.put(attributes.owner(), text(claim.owner()));
        if (claim.payloadHash() != null) {
            item.put(attributes.validation(), text(claim.payloadHash()));
        }
        return PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(#key) OR #expiry < :now"
                        + " OR (#status = :inprogress AND #window < :nowMillis)")
                .expressionAttributeNames(Map.of(
                        "#key", attributes.key(),
                        "#expiry", attributes.expiry(),
                        "#status", attributes.status(),
                        "#window", attributes.inProgressExpiry()))
                .expressionAttributeValues(Map.of(
                        ":now", number(now.getEpochSecond()),
                        ":nowMillis", number(now.toEpochMilli()),
                        ":inprogress", IN_PROGRESS))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    UpdateItemRequest complete(Claim claim, ResultValues.Value value, Instant expiry) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(attributes.primaryKey(claim.key()))
                .updateExpression("SET #status = :completed, #expiry = :expiry, #owner = :done, #result = :result")
                .conditionExpression("#status = :inprogress AND #owner = :owner")
                .expressionAttributeNames(Map.of(
                        "#status", attributes.status(),
                        "#expiry", attributes.expiry(),
                        "#owner", attributes.owner(),
                        "#result", value.attribute()))
                .expressionAttributeValues(Map.of(
                        ":completed", COMPLETED,
                        ":inprogress", IN_PROGRESS,
                        ":expiry", number(expiry.getEpochSecond()),
                        ":owner", text(claim.owner()),
                        ":done", text(claim.owner() + DONE),
                        ":result", value.value()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    /** Succeeds where there is no record, so that a release which the SDK sends twice does. */
    DeleteItemRequest release(Claim claim) {
        return DeleteItemRequest.builder()
                .tableName(table)
                .key(attributes.primaryKey(claim.key()))
                .conditionExpression("attribute_not_exists(#key) OR (#status = :inprogress AND #owner = :owner)")
                .expressionAttributeNames(
                        Map.of("#key", attributes.key(), "#status", attributes.status(), "#owner", attributes.owner()))
                .expressionAttributeValues(Map.of(":inprogress", IN_PROGRESS, ":owner", text(claim.owner())))
                .build();
    }

    GetItemRequest read(Claim claim) {
        return GetItemRequest.builder()
                .tableName(table)
                .key(attributes.primaryKey(claim.key()))
                .consistentRead(true)
                .build();
    }

    boolean isCompletedBy(Claim claim, Map<String, AttributeValue> item) {
        return (claim.owner() + DONE).equals(string(item, attributes.owner()));
    }

    IdempotencyRecord record(Map<String, AttributeValue> item) {
        Long expiry = integer(item, attributes.expiry());
        Long window = integer(item, attributes.inProgressExpiry());
        boolean completed = COMPLETED.s().equals(string(item, attributes.status()));
        return new IdempotencyRecord(
                completed ? Status.COMPLETED : Status.INPROGRESS,
                string(item, attributes.owner()),
                window == null ? null : Instant.ofEpochMilli(window),
                expiry == null ? Instant.MAX : Instant.ofEpochSecond(expiry),
                string(item, attributes.validation()),
                completed ? results.read(item) : null);
    }

    private static @Nullable String string(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? null : value.s();
    }

    private static @Nullable Long integer(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null || value.n() == null ? null : new BigDecimal(value.n()).longValue();
    }
}
