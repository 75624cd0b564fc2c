package io.handrail.streams.audit.guard;

import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** On what the guard's writes are conditional, and what it leaves in an item besides the values. */
final class GuardTerms {

    /** So that neither expression passes 4 KB and the condition stays below 300 operators. */
    private static final int MAX_ATTRIBUTES = 200;

    private final Mark mark;
    private final @Nullable String actorAttribute;
    private final DynamoDbValue actor;
    private final @Nullable String versionAttribute;

    GuardTerms(Mark mark, ChangeGuardBuilder<?> builder) {
        this.mark = mark;
        this.actorAttribute = builder.actorAttribute;
        this.actor = DynamoDbValue.fromS(builder.actor);
        this.versionAttribute = builder.versionAttribute;
    }

    Mark mark() {
        return mark;
    }

    /** The update gives the item its next version, where this image of it has one. */
    void countUp(Expression expression, Map<String, DynamoDbValue> image) {
        if (versionAttribute != null && version(image) != null) {
            expression.increment(versionAttribute);
        }
    }

    /** The item gets its next version, where it has one. */
    void countUp(Map<String, DynamoDbValue> item) {
        DynamoDbValue version = version(item);
        if (versionAttribute != null && version != null) {
            String next = new BigDecimal(version.n()).add(BigDecimal.ONE).toPlainString();
            item.put(versionAttribute, DynamoDbValue.fromN(next));
        }
    }

    /** The image as the guard leaves it, without the mark. */
    Map<String, DynamoDbValue> ownWrite(Map<String, DynamoDbValue> image) {
        Map<String, DynamoDbValue> item = new HashMap<>(image);
        item.remove(mark.attribute());
        if (actorAttribute != null) {
            item.put(actorAttribute, actor);
        }
        return item;
    }

    /** The item is there, and still has the version of this image or, without versions, these attributes of it. */
    Expression still(Change<?> change, Map<String, DynamoDbValue> image, Set<String> attributes) {
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw new IllegalStateException(
                    "The change touches " + attributes.size() + " attributes, and DynamoDB takes"
                            + " no condition on more than about " + MAX_ATTRIBUTES + "; the guard cannot take it back");
        }
        Expression expression = new Expression().exists(key(change));
        DynamoDbValue version = version(image);
        if (version != null && versionAttribute != null) {
            return expression.is(versionAttribute, version);
        }
        for (String name : attributes) {
            if (!change.keys().containsKey(name) && !name.equals(mark.attribute())) {
                expression.is(name, image.get(name));
            }
        }
        return expression;
    }

    void leave(Expression expression, DynamoDbValue mine) {
        expression.set(mark.attribute(), mine);
        if (actorAttribute != null) {
            expression.set(actorAttribute, actor);
        }
    }

    boolean isOurs(String name) {
        return name.equals(mark.attribute()) || name.equals(actorAttribute) || name.equals(versionAttribute);
    }

    /** The image's version; an item without one is compared by what the change touched. */
    @Nullable
    DynamoDbValue version(Map<String, DynamoDbValue> image) {
        DynamoDbValue version = versionAttribute == null ? null : image.get(versionAttribute);
        return version == null || version.type() != DynamoDbValue.Type.N ? null : version;
    }

    boolean isMarked(Map<String, AttributeValue> item, DynamoDbValue mine) {
        AttributeValue there = item.get(mark.attribute());
        return there != null && mine.s().equals(there.s());
    }

    static String key(Change<?> change) {
        return change.keys().keySet().iterator().next();
    }
}
