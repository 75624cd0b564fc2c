package io.handrail.streams.audit.guard;

import io.handrail.streams.audit.guard.GuardResult.Outcome;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.SdkAttributeValues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The guard's conditional writes. */
final class GuardWrites {

    private static final ReturnValuesOnConditionCheckFailure WITH_ITEM = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private final DynamoDbClient client;
    private final GuardTerms terms;

    GuardWrites(DynamoDbClient client, GuardTerms terms) {
        this.client = client;
        this.terms = terms;
    }

    Outcome correct(String table, Change<?> change, Verdict.Correct correct) {
        Map<String, DynamoDbValue> image = change.record().newImage();
        if (image == null) {
            throw new IllegalArgumentException("A deletion cannot be corrected; revert it or accept it");
        }
        Map<String, @Nullable DynamoDbValue> wanted = new HashMap<>(correct.set());
        for (String name : correct.remove()) {
            wanted.put(name, null);
        }
        for (String key : change.keys().keySet()) {
            if (wanted.containsKey(key)) {
                throw new IllegalArgumentException("A correction cannot change the key attribute " + key);
            }
        }
        return update(table, change, image, wanted, Outcome.CORRECTED);
    }

    Outcome revert(String table, Change<?> change) {
        Map<String, DynamoDbValue> after = change.record().newImage();
        Map<String, DynamoDbValue> before = change.record().oldImage();
        if (after == null) {
            return putBack(table, change, before == null ? Map.of() : before);
        }
        if (before == null) {
            return delete(table, change, after);
        }
        Map<String, @Nullable DynamoDbValue> wanted = new HashMap<>();
        for (String name : change.changedAttributes()) {
            wanted.put(name, before.get(name));
        }
        return update(table, change, after, wanted, Outcome.REVERTED);
    }

    private Outcome update(
            String table,
            Change<?> change,
            Map<String, DynamoDbValue> image,
            Map<String, @Nullable DynamoDbValue> wanted,
            Outcome done) {
        DynamoDbValue mine = DynamoDbValue.fromS(terms.mark().ofUpdate(change));
        Set<String> touched = new HashSet<>(change.changedAttributes());
        touched.addAll(wanted.keySet());
        Expression expression =
                terms.still(change, image, touched).isNot(terms.mark().attribute(), mine);
        for (Map.Entry<String, @Nullable DynamoDbValue> each : wanted.entrySet()) {
            if (!terms.isOurs(each.getKey())) {
                expression.set(each.getKey(), each.getValue());
            }
        }
        terms.leave(expression, mine);
        terms.countUp(expression, image);
        try {
            write(table, change, expression);
            return done;
        } catch (ConditionalCheckFailedException e) {
            return terms.isMarked(e.item(), mine) ? Outcome.REPEATED : Outcome.SUPERSEDED;
        }
    }

    /** Marks the item, so that the deletion can be known by the mark, and deletes what is marked. */
    private Outcome delete(String table, Change<?> change, Map<String, DynamoDbValue> image) {
        Map<String, DynamoDbValue> expected = terms.ownWrite(image);
        DynamoDbValue mine = DynamoDbValue.fromS(terms.mark().ofDelete(change, expected));
        Expression marking =
                terms.still(change, image, image.keySet()).isNot(terms.mark().attribute(), mine);
        terms.leave(marking, mine);
        Map<String, AttributeValue> there;
        try {
            there = write(table, change, marking).attributes();
        } catch (ConditionalCheckFailedException e) {
            there = e.item();
            if (!terms.isMarked(there, mine)) {
                return Outcome.SUPERSEDED;
            }
        }
        Map<String, DynamoDbValue> found = SdkAttributeValues.fromSdk(there);
        found.remove(terms.mark().attribute());
        if (!found.equals(expected)) {
            return Outcome.SUPERSEDED;
        }
        Expression expression =
                terms.still(change, expected, expected.keySet()).is(terms.mark().attribute(), mine);
        try {
            client.deleteItem(r -> r.tableName(table)
                    .key(SdkAttributeValues.toSdk(change.keys()))
                    .conditionExpression(expression.condition())
                    .expressionAttributeNames(expression.names())
                    .expressionAttributeValues(expression.values()));
            return Outcome.REVERTED;
        } catch (ConditionalCheckFailedException e) {
            return Outcome.SUPERSEDED;
        }
    }

    private Outcome putBack(String table, Change<?> change, Map<String, DynamoDbValue> image) {
        Map<String, DynamoDbValue> item = terms.ownWrite(image);
        terms.countUp(item);
        DynamoDbValue mine = DynamoDbValue.fromS(terms.mark().ofPut(change, item));
        item.put(terms.mark().attribute(), mine);
        Expression free = new Expression().existsNot(GuardTerms.key(change));
        try {
            client.putItem(r -> r.tableName(table)
                    .item(SdkAttributeValues.toSdk(item))
                    .conditionExpression(free.condition())
                    .expressionAttributeNames(free.names())
                    .returnValuesOnConditionCheckFailure(WITH_ITEM));
            return Outcome.REVERTED;
        } catch (ConditionalCheckFailedException e) {
            return terms.isMarked(e.item(), mine) ? Outcome.REPEATED : Outcome.SUPERSEDED;
        }
    }

    private UpdateItemResponse write(String table, Change<?> change, Expression expression) {
        return client.updateItem(r -> r.tableName(table)
                .key(SdkAttributeValues.toSdk(change.keys()))
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(WITH_ITEM));
    }
}
