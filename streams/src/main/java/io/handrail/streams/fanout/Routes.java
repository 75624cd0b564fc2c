package io.handrail.streams.fanout;

import io.handrail.core.send.Sink;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one record goes. A value may be the record itself or anything made of it, one or several for a sink; none at all
 * drops the record, which then is done. Nothing is written before all records of the batch are routed. Not thread-safe.
 */
public final class Routes {

    private final List<Route> routes = new ArrayList<>(2);

    Routes() {}

    /** A value on its way to a sink. */
    record Route(Sink<Object> sink, Object value, boolean required) {}

    /**
     * Sends a value to these sinks. If one of them does not take it, the record fails and comes again.
     *
     * @param value the record or something made of it
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final <V> Routes send(V value, Sink<? super V>... sinks) {
        return add(value, true, sinks);
    }

    /** Sends a value to these sinks; if one of them does not take it, that is logged and the record is none the worse. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final <V> Routes bestEffort(V value, Sink<? super V>... sinks) {
        return add(value, false, sinks);
    }

    /** A sink gets only what was routed to it, and that was checked against its type. */
    @SuppressWarnings("unchecked")
    private <V> Routes add(V value, boolean required, Sink<? super V>[] sinks) {
        if (value == null) {
            throw new NullPointerException("A sink takes no null");
        }
        for (Sink<? super V> sink : sinks) {
            routes.add(new Route((Sink<Object>) sink, value, required));
        }
        return this;
    }

    List<Route> routes() {
        return routes;
    }
}
