package io.handrail.core.idempotency.dynamodb;

import io.handrail.core.Environment;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds a {@link DynamoDbIdempotencyStore}; the names are those of Powertools for AWS Lambda unless changed. */
public final class DynamoDbIdempotencyStoreBuilder {

    private final DynamoDbClient client;
    private final String table;
    private String key = "id";
    private @Nullable String sortKey;
    private @Nullable String partitionValue;
    private String status = "status";
    private String expiry = "expiration";
    private String inProgressExpiry = "in_progress_expiration";
    private String data = "data";
    private String validation = "validation";
    private String owner = "owner";
    private String omitted = "data_omitted";
    private String reference = "data_reference";
    private ResultForm form = ResultForm.JSON_TEXT;
    private @Nullable OversizeResults oversize;

    DynamoDbIdempotencyStoreBuilder(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The partition key's attribute. Default: {@code id}. */
    public DynamoDbIdempotencyStoreBuilder keyAttribute(String name) {
        this.key = name;
        return this;
    }

    /**
     * For a table with a sort key: this attribute holds the record's key, and the partition key a static value. Default:
     * none. The value is {@code idempotency#} and the function's name, unless {@link #partitionValue} sets it.
     */
    public DynamoDbIdempotencyStoreBuilder sortKeyAttribute(String name) {
        this.sortKey = name;
        return this;
    }

    /** The static partition key of the layout with a sort key. */
    public DynamoDbIdempotencyStoreBuilder partitionValue(String value) {
        this.partitionValue = value;
        return this;
    }

    /** {@code INPROGRESS} or {@code COMPLETED}. Default: {@code status}. */
    public DynamoDbIdempotencyStoreBuilder statusAttribute(String name) {
        this.status = name;
        return this;
    }

    /** Epoch seconds; the table's time-to-live attribute. Default: {@code expiration}. */
    public DynamoDbIdempotencyStoreBuilder expiryAttribute(String name) {
        this.expiry = name;
        return this;
    }

    /** Epoch milliseconds. Default: {@code in_progress_expiration}. */
    public DynamoDbIdempotencyStoreBuilder inProgressExpiryAttribute(String name) {
        this.inProgressExpiry = name;
        return this;
    }

    /** The result. Default: {@code data}. */
    public DynamoDbIdempotencyStoreBuilder dataAttribute(String name) {
        this.data = name;
        return this;
    }

    /** The payload's digest. Default: {@code validation}. */
    public DynamoDbIdempotencyStoreBuilder validationAttribute(String name) {
        this.validation = name;
        return this;
    }

    /** The owner's token, which Powertools does not have and leaves alone. Default: {@code owner}. */
    public DynamoDbIdempotencyStoreBuilder ownerAttribute(String name) {
        this.owner = name;
        return this;
    }

    /** Why a completed record has no result. Default: {@code data_omitted}. */
    public DynamoDbIdempotencyStoreBuilder omittedAttribute(String name) {
        this.omitted = name;
        return this;
    }

    /** Where {@link OversizeResults} keeps the result. Default: {@code data_reference}. */
    public DynamoDbIdempotencyStoreBuilder referenceAttribute(String name) {
        this.reference = name;
        return this;
    }

    /** How results are written. Default: {@link ResultForm#JSON_TEXT}. */
    public DynamoDbIdempotencyStoreBuilder resultForm(ResultForm resultForm) {
        this.form = resultForm;
        return this;
    }

    /** Where results go that do not fit into an item. Default: they are omitted. */
    public DynamoDbIdempotencyStoreBuilder oversizeResults(OversizeResults results) {
        this.oversize = results;
        return this;
    }

    /**
     * Done.
     *
     * @throws IllegalStateException if there is a sort key but nothing to name the partition after
     */
    public DynamoDbIdempotencyStore build() {
        if (key.equals(sortKey)) {
            throw new IllegalArgumentException(
                    "The partition key and the sort key are both named " + key + "; they are two attributes");
        }
        Attributes attributes = new Attributes(
                key,
                sortKey,
                partition(),
                status,
                expiry,
                inProgressExpiry,
                data,
                validation,
                owner,
                omitted,
                reference);
        return new DynamoDbIdempotencyStore(client, table, attributes, new ResultValues(attributes, form, oversize));
    }

    private String partition() {
        if (partitionValue != null) {
            return partitionValue;
        }
        return sortKey == null
                ? ""
                : "idempotency#"
                        + Environment.require(
                                "AWS_LAMBDA_FUNCTION_NAME", "the partition of the function's idempotency records");
    }
}
