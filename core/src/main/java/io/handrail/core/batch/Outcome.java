package io.handrail.core.batch;

import java.util.BitSet;

/**
 * How a batch ended.
 *
 * @param unfinished the records that are not done
 * @param untouched how many of them were never started
 * @param outOfTime whether the time ran short
 */
record Outcome(BitSet unfinished, int untouched, boolean outOfTime) {

    static final Outcome SUCCESS = new Outcome(new BitSet(0), 0, false);
}
