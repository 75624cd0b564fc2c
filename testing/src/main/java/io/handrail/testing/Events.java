package io.handrail.testing;

/**
 * Sample events in the shape that AWS documents, as JSON for {@link LambdaRuntime#invoke(String)}.
 *
 * {@snippet class="io.handrail.testing.ExamplesIT" region="event"}
 */
public final class Events {

    private Events() {}

    /** Changes of a table's items, from its stream. */
    public static DynamoDbEventBuilder dynamoDb() {
        return new DynamoDbEventBuilder();
    }

    /** Records of Kafka topics, of Amazon MSK or a cluster of one's own. */
    public static KafkaEventBuilder kafka() {
        return new KafkaEventBuilder();
    }

    /** What Firehose invokes a transformation with. */
    public static FirehoseEventBuilder firehose() {
        return new FirehoseEventBuilder();
    }

    /** Notifications that S3 sends to a function. */
    public static S3EventBuilder s3() {
        return new S3EventBuilder();
    }

    /**
     * The same event as Lambda delivers it with a tumbling window.
     *
     * @param event of Kinesis or DynamoDB
     */
    public static WindowEventBuilder window(String event) {
        return new WindowEventBuilder(event);
    }

    /**
     * What S3 sends to a queue or topic when its notifications are configured: a message that is no notification.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">AWS: event
     *     message structure</a>
     */
    public static String s3TestEvent(String bucket) {
        return S3EventBuilder.testEvent(bucket);
    }

    /** Records of a shard, as Lambda's poller gives them to a function. */
    public static KinesisEventBuilder kinesis() {
        return new KinesisEventBuilder();
    }

    /** A request that comes through a REST API of API Gateway: payload format 1.0. */
    public static HttpEventBuilder restApi() {
        return new HttpEventBuilder(HttpEventBuilder.Front.REST_API);
    }

    /** A request that comes through an HTTP API of API Gateway: payload format 2.0. */
    public static HttpEventBuilder httpApi() {
        return new HttpEventBuilder(HttpEventBuilder.Front.HTTP_API);
    }

    /** A request to a function URL. */
    public static HttpEventBuilder functionUrl() {
        return new HttpEventBuilder(HttpEventBuilder.Front.FUNCTION_URL);
    }

    /** A request that comes through an Application Load Balancer; of repeated headers and parameters it has the last. */
    public static HttpEventBuilder alb() {
        return new HttpEventBuilder(HttpEventBuilder.Front.ALB);
    }

    /** A request that comes through an Application Load Balancer with {@code lambda.multi_value_headers.enabled}. */
    public static HttpEventBuilder albMultiValue() {
        return new HttpEventBuilder(HttpEventBuilder.Front.ALB_MULTI_VALUE);
    }

    /** Messages of an SQS queue. */
    public static SqsEventBuilder sqs() {
        return new SqsEventBuilder();
    }

    /** What a client of a WebSocket API does. */
    public static WebSocketEventBuilder webSocket(String connectionId) {
        return new WebSocketEventBuilder(connectionId);
    }

    /** What API Gateway asks an authorizer with. */
    public static AuthorizerEventBuilder authorizer() {
        return new AuthorizerEventBuilder();
    }
}
