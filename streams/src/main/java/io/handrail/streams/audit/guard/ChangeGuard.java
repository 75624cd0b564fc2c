package io.handrail.streams.audit.guard;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.audit.guard.GuardResult.Outcome;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.EventName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Judges changes of a table by rules, and corrects or reverts in the table what must not stay.
 *
 * {@snippet class="io.handrail.streams.audit.AuditSnippets" region="guard"}
 *
 * <p><b>Never over a newer write.</b> Each write of the guard is on a condition. A modification is reverted attribute by
 * attribute: those that the change touched get their old values if they still have those of the change; the others,
 * which somebody else may have written since, are let be. A new item is deleted if it is still as it came; a deleted one
 * is put back if there is none. Where a condition fails the newer write stands and the result is
 * {@link Outcome#SUPERSEDED}. Three things to know: an attribute that somebody adds to a new item within the milliseconds
 * in which it is deleted goes with it; a value that follows from a reverted one (a total from a price) is not recomputed;
 * and a newer write of the same value cannot be told from the old one. With a
 * {@linkplain ChangeGuardBuilder#versionAttribute version} that all writers keep, none of them happens.
 *
 * <p><b>No loop.</b> The guard marks what it writes, and knows the mark when its write comes back through the stream.
 * A deletion is two writes, since a deleted item bears no mark: mark, then delete what is marked. The mark guards against
 * accidents, not against who forges it.
 *
 * <p><b>Once.</b> A change that comes again finds its mark, or values other than its own, and changes nothing. One thing
 * the table cannot remember: an item that was put back, then deleted for good, is put back again if the first deletion
 * comes again after that. Give the handler an {@code idempotencyKey} and an {@code idempotency()} where that matters.
 *
 * <p>The stream's view type is {@code NEW_AND_OLD_IMAGES}. A change that touches more than 200 attributes is refused, as
 * DynamoDB would refuse the condition. The function needs {@code dynamodb:UpdateItem}, {@code DeleteItem} and
 * {@code PutItem} on the table. Thread-safe.
 *
 * @param <T> the item
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">AWS: limits of
 *     expressions</a>
 */
public final class ChangeGuard<T> {

    private final List<GuardRule<T>> rules;
    private final GuardListener<T> listener;
    private final boolean judgesTimeToLive;
    private final Mark mark;
    private final GuardWrites writes;

    ChangeGuard(DynamoDbClient client, ChangeGuardBuilder<T> builder) {
        this.rules = List.copyOf(builder.rules);
        this.listener = builder.listener;
        this.judgesTimeToLive = builder.judgesTimeToLive;
        this.mark = new Mark(builder.markAttribute);
        this.writes = new GuardWrites(client, new GuardTerms(mark, builder));
    }

    /** A guard that writes with this client. */
    public static <T> ChangeGuardBuilder<T> with(DynamoDbClient client) {
        return new ChangeGuardBuilder<>(client);
    }

    /** Whether the change is a write of a guard with the same mark; for the actor of an audit trail. */
    public boolean wrote(Change<?> change) {
        return mark.isOn(change);
    }

    /**
     * Judges a change and does what the verdict says.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the table could not be written; the change is to
     *     come again
     * @throws IllegalArgumentException if a rule would correct a deletion or a key
     * @throws IllegalStateException if the stream leaves an image out, or the change touches too many attributes
     * @throws InvalidJsonException if the record does not name its table
     */
    public GuardResult check(Change<T> change) {
        GuardResult result = judged(change);
        listener.onResult(change, result);
        return result;
    }

    private GuardResult judged(Change<T> change) {
        if (wrote(change)) {
            return GuardResult.of(Outcome.OWN_WRITE);
        }
        if (change.isTimeToLiveDeletion() && !judgesTimeToLive) {
            return GuardResult.of(Outcome.SPARED);
        }
        if (change.eventName() == EventName.UNKNOWN
                || Set.of(mark.attribute()).containsAll(change.changedAttributes())) {
            return GuardResult.of(Outcome.ACCEPTED);
        }
        for (GuardRule<T> rule : rules) {
            Verdict verdict = rule.judge(change);
            if (verdict instanceof Verdict.Correct correct) {
                return new GuardResult(writes.correct(table(change), change, correct), Optional.of(correct.reason()));
            }
            if (verdict instanceof Verdict.Revert revert) {
                return new GuardResult(writes.revert(table(change), change), Optional.of(revert.reason()));
            }
        }
        return GuardResult.of(Outcome.ACCEPTED);
    }

    private static String table(Change<?> change) {
        return change.tableName()
                .orElseThrow(() -> new InvalidJsonException("$.eventSourceARN", "does not name the stream of a table"));
    }
}
