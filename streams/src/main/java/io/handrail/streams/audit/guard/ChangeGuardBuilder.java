package io.handrail.streams.audit.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Builds a {@link ChangeGuard}.
 *
 * @param <T> the item
 */
public final class ChangeGuardBuilder<T> {

    private final DynamoDbClient client;
    final List<GuardRule<T>> rules = new ArrayList<>();
    String markAttribute = "changeGuard";

    @Nullable
    String actorAttribute;

    String actor = "change-guard";

    @Nullable
    String versionAttribute;

    boolean judgesTimeToLive;
    GuardListener<T> listener = (change, result) -> {};

    ChangeGuardBuilder(DynamoDbClient client) {
        this.client = client;
    }

    /** One more rule. Rules are asked in order; the first that does not accept decides. */
    public ChangeGuardBuilder<T> rule(GuardRule<T> rule) {
        rules.add(rule);
        return this;
    }

    /** The attribute in which the guard marks its writes. Default: {@code changeGuard}. */
    public ChangeGuardBuilder<T> markAttribute(String name) {
        markAttribute = name;
        return this;
    }

    /**
     * The attribute in which the table's writers leave their name, and the name that the guard leaves there, so that an
     * audit trail tells its writes from theirs. Default: none.
     */
    public ChangeGuardBuilder<T> actor(String attribute, String name) {
        actorAttribute = attribute;
        actor = name;
        return this;
    }

    /**
     * The number that every writer of the table counts up. The guard then writes only while the item has the version of
     * the change it judged, and counts up too. Default: none; what the change touched is compared.
     */
    public ChangeGuardBuilder<T> versionAttribute(String name) {
        versionAttribute = name;
        return this;
    }

    /** Asks the rules about deletions by time to live too. Default: these stay. */
    public ChangeGuardBuilder<T> judgeTimeToLive() {
        judgesTimeToLive = true;
        return this;
    }

    /** What hears of every result. Default: nobody. */
    public ChangeGuardBuilder<T> listener(GuardListener<T> value) {
        listener = value;
        return this;
    }

    /**
     * The guard.
     *
     * @throws IllegalArgumentException if it has no rule
     */
    public ChangeGuard<T> build() {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("A guard needs a rule; without one it accepts everything");
        }
        return new ChangeGuard<>(client, this);
    }
}
