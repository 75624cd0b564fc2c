package io.handrail.core.batch;

import java.util.List;

/** The service's side of a property test: delivers records by its own rules until all are acknowledged. */
interface Service {

    boolean isEmpty();

    List<Item> deliver();

    /**
     * Reads a response as the service does.
     *
     * @throws AssertionError if it reports what was not delivered, which would fail the whole batch
     */
    void answered(List<Item> delivered, BatchResponse response);
}
