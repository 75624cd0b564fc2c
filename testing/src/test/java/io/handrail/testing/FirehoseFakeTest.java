package io.handrail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.firehose.model.FirehoseException;
import software.amazon.awssdk.services.firehose.model.InvalidArgumentException;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponse;
import software.amazon.awssdk.services.firehose.model.Record;
import software.amazon.awssdk.services.firehose.model.ServiceUnavailableException;

class FirehoseFakeTest {

    private final FirehoseFake fake = FirehoseFake.start();
    private final FirehoseClient client = FirehoseClient.builder()
            .endpointOverride(fake.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void itKeepsWhatItTookAndNamesWhatItDidNotTake() {
        // @start region="fake"
        fake.failing(record -> record[0] == 'b');
        PutRecordBatchResponse answer = put(record("a"), record("b"), record("c"));
        // @end region="fake"
        assertThat(answer.failedPutCount()).isEqualTo(1);
        assertThat(answer.requestResponses().get(1).errorCode()).isEqualTo("ServiceUnavailableException");
        assertThat(answer.requestResponses().get(2).recordId()).isNotEmpty();
        assertThat(fake.records("logs")).containsExactly("a".getBytes(UTF_8), "c".getBytes(UTF_8));

        assertThat(put(record("b")).failedPutCount()).isZero();
        assertThat(fake.requestSizes()).containsExactly(3, 1);
        assertThat(fake.records("other")).isEmpty();
    }

    @Test
    void itRefusesWhatIsPastTheLimits() {
        Record large = record("x".repeat(1000 * 1024));
        assertThat(put(Collections.nCopies(500, record("x"))).failedPutCount()).isZero();
        assertThat(put(Collections.nCopies(4, large)).failedPutCount()).isZero();

        refused(Collections.nCopies(501, record("x")));
        refused(Collections.nCopies(5, large));
        refused(List.of(record("x".repeat(1000 * 1024 + 1))));
        assertThat(fake.records("logs")).hasSize(504);
    }

    @Test
    void whatAlwaysFailsFailsAlwaysAndAWholeRequestFailsByScript() {
        fake.alwaysFailing(record -> record[0] == 'b');
        for (int i = 0; i < 3; i++) {
            assertThat(put(record("a"), record("b")).failedPutCount()).isEqualTo(1);
        }
        assertThatThrownBy(
                        () -> client.putRecord(r -> r.deliveryStreamName("logs").record(record("b"))))
                .isInstanceOf(ServiceUnavailableException.class);
        fake.next(FirehoseFake.error(403, "AccessDeniedException"));
        assertThatThrownBy(() -> put(record("a")))
                .isInstanceOfSatisfying(
                        FirehoseException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
        client.putRecord(r -> r.deliveryStreamName("logs").record(record("a")));
        assertThat(fake.records("logs")).hasSize(4);
    }

    private void refused(List<Record> records) {
        assertThatThrownBy(() -> put(records)).isInstanceOf(InvalidArgumentException.class);
    }

    private PutRecordBatchResponse put(Record... records) {
        return put(List.of(records));
    }

    private PutRecordBatchResponse put(List<Record> records) {
        return client.putRecordBatch(r -> r.deliveryStreamName("logs").records(records));
    }

    private static Record record(String text) {
        return Record.builder().data(SdkBytes.fromUtf8String(text)).build();
    }
}
