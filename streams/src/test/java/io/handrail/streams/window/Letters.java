package io.handrail.streams.window;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Batch;
import io.handrail.core.batch.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Collects values into a state that it changes in place. A value that a test does not want fails when half of it has been
 * added.
 */
class Letters extends WindowHandler<Sub, Sub, Letters.State> {

    /** Mutable on purpose. */
    static final class State {
        final List<String> values = new ArrayList<>();
        int count;
    }

    interface Failing {

        boolean fails(Sub sub);
    }

    final List<State> closed = new ArrayList<>();
    final List<Window> windows = new ArrayList<>();
    final List<Object> dead = new ArrayList<>();
    Failing failing = sub -> sub.value().startsWith("!");
    BiConsumer<Window, State> closing = (window, state) -> {};
    Runnable beforeAdd = () -> {};

    Letters() {
        super(in -> {
            throw new UnsupportedOperationException();
        });
    }

    @Override
    protected Batch<Sub> batch(List<Sub> records) {
        return new Subs(records);
    }

    @Override
    protected State initialState() {
        return new State();
    }

    @Override
    protected State add(State state, Sub sub) {
        beforeAdd.run();
        state.values.add(sub.value());
        if (failing.fails(sub)) {
            throw new IllegalArgumentException("half added");
        }
        state.count++;
        return state;
    }

    @Override
    protected void close(Window window, State state, Context context) {
        closing.accept(window, state);
        closed.add(state);
        windows.add(window);
    }

    @Override
    protected boolean isPermanent(Exception exception) {
        return exception instanceof UnsupportedOperationException;
    }

    @Override
    protected Optional<DeadLetters> deadLetters() {
        return Optional.of(letter -> dead.add(letter.original()));
    }
}
