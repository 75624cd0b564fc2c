package io.handrail.streams.firehose;

import org.jspecify.annotations.Nullable;

/**
 * Which table a record goes to, and how, where the destination is Apache Iceberg tables.
 *
 * @param destinationDatabaseName the database, not empty
 * @param destinationTableName the table, not empty
 * @param operation what to do with the row; null leaves it to the service, whose default is an insert
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/apache-iceberg-format-input-record-different.html">AWS:
 *     route incoming records to different Iceberg tables</a>
 */
public record OtfMetadata(
        String destinationDatabaseName,
        String destinationTableName,
        @Nullable Operation operation) {

    /** What becomes of the row. */
    public enum Operation {
        /** A new row. */
        INSERT("insert"),
        /** The row of the same unique keys is replaced. */
        UPDATE("update"),
        /** The row of the same unique keys is removed. */
        DELETE("delete");

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        /** AWS's word for it. */
        public String word() {
            return word;
        }
    }

    public OtfMetadata {
        if (destinationDatabaseName.isEmpty() || destinationTableName.isEmpty()) {
            throw new IllegalArgumentException("otfMetadata needs a database and a table; one of them is empty");
        }
    }

    /** For rows that are inserted. */
    public static OtfMetadata insertInto(String database, String table) {
        return new OtfMetadata(database, table, null);
    }
}
