package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.kinesis.KinesisRecord;
import io.handrail.streams.kinesis.KinesisWindowHandler;
import io.handrail.streams.window.Window;
import java.util.Map;
import java.util.TreeMap;

public final class OrderWindow extends KinesisWindowHandler<Orders.Order, Map<String, Integer>> {

    @Override
    protected Map<String, Integer> initialState() {
        return new TreeMap<>();
    }

    @Override
    protected Map<String, Integer> add(Map<String, Integer> sold, KinesisRecord<Orders.Order> record) {
        for (Orders.Line line : record.data().lines()) {
            Integer before = sold.get(line.sku());
            sold.put(line.sku(), line.quantity() + (before == null ? 0 : before));
        }
        return sold;
    }

    @Override
    protected void close(Window window, Map<String, Integer> sold, Context context) {
        context.getLogger().log(sold.toString());
    }
}
