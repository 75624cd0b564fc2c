package io.handrail.core.batch;

/** Who decides whether the outcome of a record still counts; by default it does, as on the invocation's own thread. */
interface Ledger {

    /** Whether an outcome of the record would count now. */
    default boolean isWanted(int index) {
        return true;
    }

    /** Settles the record's outcome, unless the batch has been answered without it: then false. */
    default boolean settle(int index, boolean done) {
        return true;
    }
}
