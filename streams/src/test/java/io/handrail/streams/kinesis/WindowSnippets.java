package io.handrail.streams.kinesis;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.window.Window;
import java.util.Map;
import java.util.TreeMap;

/** The example of windows in this package's Javadoc. */
@SuppressWarnings("unused")
final class WindowSnippets {

    private WindowSnippets() {}

    record Order(String product, int quantity) {}

    interface Reports {

        void put(String key, Map<String, Integer> sold);
    }

    private static final Reports REPORTS = null;

    // @start region=window
    public static class SoldByProduct extends KinesisWindowHandler<Order, Map<String, Integer>> {

        @Override
        protected Map<String, Integer> initialState() {
            return new TreeMap<>();
        }

        @Override
        protected Map<String, Integer> add(Map<String, Integer> sold, KinesisRecord<Order> record) {
            sold.merge(record.data().product(), record.data().quantity(), Integer::sum);
            return sold;
        }

        @Override
        protected void close(Window window, Map<String, Integer> sold, Context context) {
            REPORTS.put(window.start() + " " + window.shardId(), sold);
        }
    }
    // @end
}
