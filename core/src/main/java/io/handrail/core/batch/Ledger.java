package io.handrail.core.batch;

/** Who decides whether the outcome of a record still counts. */
interface Ledger {

    /** On the invocation's own thread every outcome counts. */
    Ledger UNCONTESTED = new Ledger() {
        @Override
        public boolean isWanted(int index) {
            return true;
        }

        @Override
        public boolean settle(int index, boolean done) {
            return true;
        }
    };

    /** Whether an outcome of the record would count now. */
    boolean isWanted(int index);

    /** Settles the record's outcome, unless the batch has been answered without it: then false. */
    boolean settle(int index, boolean done);
}
