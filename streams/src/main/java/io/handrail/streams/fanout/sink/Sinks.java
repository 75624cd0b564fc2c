package io.handrail.streams.fanout.sink;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sinks made of other sinks. */
public final class Sinks {

    private Sinks() {}

    /**
     * Writes something made of each value; {@code Sinks.mapping(FanOutRecord::body, sink)} takes records where the sink
     * takes bodies.
     *
     * @param map a throw of it fails the whole write before anything is written; what may fail for one record belongs into
     *     the route
     */
    public static <T, V> Sink<T> mapping(Function<? super T, ? extends V> map, Sink<V> sink) {
        return new Mapping<>(map, sink);
    }

    /** Writes the values that the condition holds for; the others count as written. */
    public static <T> Sink<T> filtering(Predicate<? super T> condition, Sink<T> sink) {
        return new Filtering<>(condition, sink);
    }

    private record Mapping<T, V>(Function<? super T, ? extends V> map, Sink<V> sink) implements Sink<T> {

        @Override
        public SendResult<T> write(List<T> records, Context context) throws Exception {
            List<V> mapped = new ArrayList<>(records.size());
            for (T record : records) {
                mapped.add(map.apply(record));
            }
            SendResult<V> result = sink.write(mapped, context);
            List<Unsent<T>> unsent = new ArrayList<>(result.unsent().size());
            for (Unsent<V> u : result.unsent()) {
                unsent.add(Losses.of(records, u.index(), u));
            }
            return new SendResult<>(result.sent(), unsent);
        }

        @Override
        public String toString() {
            return sink.toString();
        }
    }

    private record Filtering<T>(Predicate<? super T> condition, Sink<T> sink) implements Sink<T> {

        @Override
        public SendResult<T> write(List<T> records, Context context) throws Exception {
            List<T> chosen = new ArrayList<>(records.size());
            List<Integer> indexes = new ArrayList<>(records.size());
            for (int i = 0; i < records.size(); i++) {
                if (condition.test(records.get(i))) {
                    chosen.add(records.get(i));
                    indexes.add(i);
                }
            }
            if (chosen.isEmpty()) {
                return new SendResult<>(records.size(), List.of());
            }
            SendResult<T> result = sink.write(chosen, context);
            List<Unsent<T>> unsent = new ArrayList<>(result.unsent().size());
            for (Unsent<T> u : result.unsent()) {
                unsent.add(Losses.of(records, indexes.get(u.index()), u));
            }
            return new SendResult<>(records.size() - chosen.size() + result.sent(), unsent);
        }

        @Override
        public String toString() {
            return sink.toString();
        }
    }
}
