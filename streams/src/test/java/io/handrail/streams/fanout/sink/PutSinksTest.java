package io.handrail.streams.fanout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.aws.Clients;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Unsent;
import io.handrail.testing.FirehoseFake;
import io.handrail.testing.KinesisFake;
import io.handrail.testing.TestContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Kinesis and Firehose at the wire: real clients, failures on command. */
class PutSinksTest {

    static {
        // The fake of Kinesis speaks JSON.
        System.setProperty("aws.cborEnabled", "false");
    }

    private final TestContext context = TestContext.create();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void local(AwsClientBuilder<?, ?> builder, URI uri) {
        builder.endpointOverride(uri)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")));
    }

    private static KinesisSink<String> kinesis(KinesisFake fake) {
        return KinesisSink.to(
                Clients.create(KinesisClient.builder(), b -> local(b, fake.uri())),
                "clicks",
                text -> text.substring(0, 1),
                PutSinksTest::utf8);
    }

    private static FirehoseSink<String> firehose(FirehoseFake fake) {
        return FirehoseSink.to(
                Clients.create(FirehoseClient.builder(), b -> local(b, fake.uri())), "clicks", PutSinksTest::utf8);
    }

    private static List<String> texts(List<byte[]> records) {
        List<String> texts = new ArrayList<>();
        records.forEach(record -> texts.add(new String(record, StandardCharsets.UTF_8)));
        return texts;
    }

    private static List<String> puts(KinesisFake fake) {
        List<byte[]> data = new ArrayList<>();
        fake.records("clicks").forEach(put -> data.add(put.data()));
        return texts(data);
    }

    @Test
    void kinesisKeepsTheOrderOfAPartitionKeyAcrossFailures() throws Exception {
        try (KinesisFake fake = KinesisFake.start()) {
            fake.failing(put -> put.partitionKey().equals("a"));

            SendResult<String> result = kinesis(fake).write(List.of("a1", "b1", "a2", "b2", "a3"), context);

            assertThat(result.isComplete()).isTrue();
            assertThat(puts(fake))
                    .containsSubsequence("a1", "a2", "a3")
                    .containsSubsequence("b1", "b2")
                    .hasSize(5);
            assertThat(fake.records("clicks").get(0).partitionKey()).isEqualTo("b");
        }
    }

    @Test
    void whatKinesisNeverTakesHoldsBackItsKeyOnly() throws Exception {
        try (KinesisFake fake = KinesisFake.start()) {
            fake.alwaysFailing(put -> new String(put.data(), StandardCharsets.UTF_8).equals("a2"));

            SendResult<String> result = kinesis(fake)
                    .write(List.of("a1", "a2", "b1", "a3"), context.withRemainingTime(Duration.ofMillis(1_500)));

            assertThat(puts(fake)).containsExactly("a1", "b1");
            assertThat(result.unsent()).extracting(Unsent::index).containsExactly(1, 3);
        }
    }

    @Test
    void anUnorderedKinesisSinkSendsManyOfOneKeyAtOnce() throws Exception {
        try (KinesisFake fake = KinesisFake.start()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 1_200; i++) {
                values.add("a" + i);
            }

            assertThat(kinesis(fake).unordered().write(values, context).sent()).isEqualTo(1_200);
            assertThat(fake.requestSizes()).containsExactly(500, 500, 200);
        }
    }

    @Test
    void whatKinesisCannotTakeFailsAlone() throws Exception {
        try (KinesisFake fake = KinesisFake.start()) {
            SendResult<String> result = kinesis(fake).write(List.of("a", "", "b".repeat(1024 * 1024)), context);

            assertThat(result.unsent())
                    .extracting(Unsent::reason)
                    .containsExactly(Unsent.Reason.REJECTED, Unsent.Reason.TOO_LARGE);
            assertThat(puts(fake)).containsExactly("a");
        }
    }

    @Test
    void firehoseGetsLinesInRequestsOfFiveHundredAndAgainWhatItDidNotTake() throws Exception {
        try (FirehoseFake fake = FirehoseFake.start()) {
            fake.failing(data -> data[0] == 'x');

            List<String> values = new ArrayList<>(List.of("x"));
            for (int i = 0; i < 600; i++) {
                values.add("v" + i);
            }
            SendResult<String> result = firehose(fake).lines().write(values, context);

            assertThat(result.isComplete()).isTrue();
            assertThat(texts(fake.records("clicks"))).hasSize(601).contains("x\n", "v599\n");
            assertThat(fake.requestSizes().get(0)).isEqualTo(500);
        }
    }

    @Test
    void fiveHundredSmallLinesBecomeOneRecord() throws Exception {
        try (FirehoseFake fake = FirehoseFake.start()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                values.add("{\"n\":" + i + "}");
            }
            BufferSink<String> buffer = BufferSink.<String>of(PutSinksTest::utf8)
                    .into(FirehoseSink.to(
                            Clients.create(FirehoseClient.builder(), b -> local(b, fake.uri())),
                            "clicks",
                            Gathered::data));

            assertThat(buffer.write(values, context).sent()).isEqualTo(1_000);
            assertThat(texts(fake.records("clicks"))).hasSize(2);
            assertThat(String.join("", texts(fake.records("clicks"))).split("\n"))
                    .hasSize(1_000);
        }
    }
}
