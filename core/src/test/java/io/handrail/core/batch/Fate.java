package io.handrail.core.batch;

/**
 * What will happen to a record of a property test.
 *
 * @param kind what kind of end it comes to
 * @param transientFailures how many attempts fail before
 * @param refusals how often the dead letters refuse it
 * @param costMillis how long an attempt takes
 */
record Fate(int group, int key, Kind kind, int transientFailures, int refusals, int costMillis) {

    enum Kind {
        SUCCEEDS,
        PERMANENT,
        UNDECODABLE,
        ERROR_FIRST
    }
}
