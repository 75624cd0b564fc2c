package io.handrail.core.send;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where a fan-out writes records: a stream, a bus, a table, a bucket. Thread-safe.
 *
 * @param <T> the records
 */
@FunctionalInterface
public interface Sink<T> {

    /**
     * Writes the records within the invocation's remaining time. A record may be written more than once.
     *
     * @return which of them were not written, and why
     * @throws Exception if it is not known which of them were written; all count as unwritten
     */
    SendResult<T> write(List<T> records, Context context) throws Exception;

    /** A sink over a sender of the records themselves. */
    static <T> Sink<T> of(BatchSender<T> sender) {
        return sender::send;
    }

    /**
     * A sink over a sender of something made of each record.
     *
     * @param entry makes the sender's entry; a throw fails the write before anything is sent
     */
    static <T, E> Sink<T> of(BatchSender<E> sender, Function<? super T, ? extends E> entry) {
        return (records, context) -> {
            List<E> entries = new ArrayList<>(records.size());
            for (T record : records) {
                entries.add(entry.apply(record));
            }
            SendResult<E> result = sender.send(entries, context);
            List<Unsent<T>> unsent = new ArrayList<>(result.unsent().size());
            for (Unsent<E> e : result.unsent()) {
                unsent.add(new Unsent<>(e.index(), records.get(e.index()), e.reason(), e.code(), e.message()));
            }
            return new SendResult<>(result.sent(), unsent);
        };
    }
}
