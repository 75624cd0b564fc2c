package io.handrail.streams.kafka;

/** What a record's timestamp is, in Kafka's words. */
public enum TimestampType {
    /** The record has no timestamp, or one of a kind that this version does not know. */
    NO_TIMESTAMP_TYPE,
    /** When the producer made the record. */
    CREATE_TIME,
    /** When the broker appended it to the log. */
    LOG_APPEND_TIME
}
