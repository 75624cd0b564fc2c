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
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;

class KinesisFakeTest {

    private static final String ARN = "arn:aws:kinesis:us-east-1:123456789012:stream/clicks";

    private final KinesisFake fake = KinesisFake.start();
    private final KinesisClient client = json();

    private KinesisClient json() {
        // Read when the client is built.
        System.setProperty("aws.cborEnabled", "false");
        try {
            return client();
        } finally {
            System.clearProperty("aws.cborEnabled");
        }
    }

    private KinesisClient client() {
        return KinesisClient.builder()
                .endpointOverride(fake.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void itKeepsWhatItTookAndNamesWhatItDidNotTake() {
        fake.failing(put -> put.partitionKey().equals("b"));
        PutRecordsResponse answer = put(List.of(record("a", "1"), record("b", "2"), record("c", "3")));

        assertThat(answer.failedRecordCount()).isEqualTo(1);
        assertThat(answer.records().get(1).errorCode()).isEqualTo("ProvisionedThroughputExceededException");
        assertThat(answer.records().get(2).sequenceNumber()).isNotEmpty();
        assertThat(fake.records("clicks"))
                .extracting(KinesisFake.Put::partitionKey)
                .containsExactly("a", "c");
        assertThat(fake.records("clicks").get(1).data()).isEqualTo("3".getBytes(UTF_8));
    }

    @Test
    void itRefusesWhatIsPastTheLimits() {
        PutRecordsRequestEntry large = record("k", "x".repeat(1024 * 1024));
        assertThat(put(Collections.nCopies(500, record("k", "x"))).failedRecordCount())
                .isZero();

        refused(Collections.nCopies(501, record("k", "x")));
        refused(Collections.nCopies(10, large));
        refused(List.of(record("k".repeat(257), "x")));
        assertThat(fake.records("clicks")).hasSize(500);
    }

    @Test
    void aClientThatDoesNotSpeakJsonIsToldWhatToDo() {
        try (KinesisClient cbor = client()) {
            assertThatThrownBy(() -> cbor.putRecords(r -> r.streamARN(ARN).records(record("k", "x"))))
                    .isInstanceOf(KinesisException.class)
                    .hasMessageContaining("aws.cborEnabled=false");
        }
    }

    private void refused(List<PutRecordsRequestEntry> records) {
        assertThatThrownBy(() -> put(records)).isInstanceOf(KinesisException.class);
    }

    private PutRecordsResponse put(List<PutRecordsRequestEntry> records) {
        return client.putRecords(r -> r.streamARN(ARN).records(records));
    }

    private static PutRecordsRequestEntry record(String key, String text) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromUtf8String(text))
                .build();
    }
}
