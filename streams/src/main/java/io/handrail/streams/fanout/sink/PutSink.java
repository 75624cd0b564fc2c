package io.handrail.streams.fanout.sink;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A sink over a sender of entries; a value that cannot become one is rejected, alone. */
final class PutSink<T, E> implements Sink<T> {

    private final String name;
    private final Function<? super T, ? extends E> entry;
    private final BatchSender<E> sender;

    PutSink(String name, Function<? super T, ? extends E> entry, BatchSender<E> sender) {
        this.name = name;
        this.entry = entry;
        this.sender = sender;
    }

    @Override
    public SendResult<T> write(List<T> values, Context context) {
        Losses<T> losses = new Losses<>(values);
        List<E> entries = new ArrayList<>(values.size());
        List<Integer> indexes = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            try {
                entries.add(entry.apply(values.get(i)));
                indexes.add(i);
            } catch (RuntimeException e) {
                losses.rejected(i, e);
            }
        }
        for (Unsent<E> unsent : sender.send(entries, context).unsent()) {
            losses.add(indexes.get(unsent.index()), unsent);
        }
        return losses.result();
    }

    @Override
    public String toString() {
        return name;
    }
}
