package io.handrail.streams.window;

import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a window while records are added to it. It can go back: to before a record whose adding failed, which may
 * have changed half of a mutable state, and to before the records that were aggregated with it. For that it keeps the
 * JSON of a state and the records that were added since; nothing is encoded unless something fails.
 */
final class Fold<R, S> {

    /** What the user's code does. */
    interface Steps<R, S> {

        S initialState();

        S add(S state, R record) throws Exception;
    }

    private final Steps<R, S> steps;
    private final JsonBinding<S> binding;

    /** The state before {@link #added}; null is the initial one. */
    private @Nullable String base;

    private List<R> added = new ArrayList<>();

    /** The identifier of the current record and of those aggregated with it, and where they begin. */
    private @Nullable ItemIdentifier group;

    private int groupStart;
    private S state;

    /** @throws InvalidJsonException if what was carried is not an {@code S} */
    Fold(Steps<R, S> steps, JsonBinding<S> binding, @Nullable String carried) {
        this.steps = steps;
        this.binding = binding;
        this.base = StateJson.own(carried);
        this.state = decode();
    }

    S state() {
        return state;
    }

    /** The next record has this identifier. */
    void next(ItemIdentifier identifier) {
        if (!identifier.equals(group)) {
            group = identifier;
            groupStart = added.size();
        }
    }

    /** Adds a record; if that fails, the state is as before it. */
    void add(R record) throws Exception {
        try {
            state = added(state, record);
            added.add(record);
        } catch (Exception e) {
            restore();
            throw e;
        }
    }

    /** Takes out what was added of the records of this identifier, which all come again. */
    void takeOut(ItemIdentifier identifier) {
        if (identifier.equals(group) && added.size() > groupStart) {
            added = new ArrayList<>(added.subList(0, groupStart));
            restore();
        }
    }

    private void restore() {
        try {
            S repeated = decode();
            for (int i = 0; i < groupStart; i++) {
                repeated = added(repeated, added.get(i));
            }
            // So that the next failure need not go back further than this.
            base = binding.toJson(repeated);
            added = new ArrayList<>(added.subList(groupStart, added.size()));
            groupStart = 0;
            for (R record : added) {
                repeated = added(repeated, record);
            }
            state = repeated;
        } catch (Exception e) {
            throw new UnrepeatableAddError(e);
        }
    }

    private S added(S before, R record) throws Exception {
        S after = steps.add(before, record);
        if (after == null) {
            throw new IllegalStateException("add() returned null in place of the window's state");
        }
        return after;
    }

    private S decode() {
        if (base == null) {
            return steps.initialState();
        }
        @Nullable S decoded;
        try {
            decoded = binding.parse(base);
        } catch (InvalidJsonException e) {
            throw new InvalidJsonException("$.state" + e.path().substring(1), e.problem(), e);
        }
        if (decoded == null) {
            throw new InvalidJsonException("$.state", "null");
        }
        return decoded;
    }
}
