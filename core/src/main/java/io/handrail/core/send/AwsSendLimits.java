package io.handrail.core.send;

/**
 * The limits of AWS's batch calls, as they are unless a queue, topic or stream was configured otherwise; see
 * {@link SendLimits#withBytes}. Sizes are in bytes.
 */
public final class AwsSendLimits {

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    /**
     * 10 messages; 1 MiB for a message and for all together. A queue's {@code MaximumMessageSize} may be lower.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html">AWS:
     *     message quotas</a>
     */
    public static final SendLimits SQS_SEND_MESSAGE_BATCH = new SendLimits(10, MIB, MIB);

    /**
     * 10 messages; 256 KiB for a message and for all together, up to 1 MiB where the topic's {@code MaximumMessageSize}
     * was raised.
     *
     * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html">AWS: PublishBatch</a>
     */
    public static final SendLimits SNS_PUBLISH_BATCH = new SendLimits(10, 256 * KIB, 256 * KIB);

    /**
     * 10 entries of together <em>less</em> than 1 MiB; one may use it all.
     *
     * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html">AWS: PutEvents, with the
     *     formula of an entry's size</a>
     */
    public static final SendLimits EVENTBRIDGE_PUT_EVENTS = new SendLimits(10, MIB - 1, MIB - 1);

    /**
     * 500 records of together 10 MiB, partition keys included; 1 MiB for a record, up to 10 MiB where the stream's
     * maximum record size was raised.
     *
     * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">AWS: PutRecords</a>
     */
    public static final SendLimits KINESIS_PUT_RECORDS = new SendLimits(500, 10 * MIB, MIB);

    /**
     * 500 records of together 4 MiB; 1,000 KiB for a record before base64.
     *
     * @see <a href="https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html">AWS:
     *     PutRecordBatch</a>
     */
    public static final SendLimits FIREHOSE_PUT_RECORD_BATCH = new SendLimits(500, 4 * MIB, 1000 * KIB);

    /**
     * 25 items of together 16 MB; 400 KB for an item. A call must not name an item twice: give the sender the item's
     * key as its order key.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">AWS:
     *     BatchWriteItem</a>
     */
    public static final SendLimits DYNAMODB_BATCH_WRITE_ITEM = new SendLimits(25, 16 * MIB, 400 * KIB);

    private AwsSendLimits() {}
}
