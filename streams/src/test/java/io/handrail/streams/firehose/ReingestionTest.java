package io.handrail.streams.firehose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.testing.Events;
import io.handrail.testing.FirehoseEventBuilder;
import io.handrail.testing.FirehoseFake;
import io.handrail.testing.KinesisFake;
import io.handrail.testing.TestContext;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** What does not fit goes back through real clients to services at the wire. */
class ReingestionTest {

    private static final int RECORDS = 500;
    private static final int RECORD_BYTES = 4_000;
    private static final int INFLATION = 12;

    private final FirehoseFake firehose = FirehoseFake.start();
    private final KinesisFake kinesis = KinesisFake.start();
    private final TestContext context = TestContext.create();

    private final Reingestion reingestion = Reingestion.with(
            () -> client(FirehoseClient.builder(), firehose.uri()),
            () -> json(() -> client(KinesisClient.builder(), kinesis.uri())));

    @AfterEach
    void close() {
        firehose.close();
        kinesis.close();
    }

    @Test
    void fiveHundredRecordsThatInflatePastTheLimitAreAllAnsweredOrPutBack() throws Exception {
        firehose.failing(data -> data[1] % 2 == 1, data -> data[1] % 3 == 0);
        Answers answers = Answers.of(inflate(), event().json(), context);

        assertThat(answers.ids()).isEqualTo(Answers.idsOf(event().json()));
        assertThat(answers.bytes())
                .isGreaterThan(5_900_000)
                .isLessThanOrEqualTo(FirehoseTransformHandler.MAX_ANSWER_BYTES);
        int answered = completeWith(answers, firehose.records("logs"));
        assertThat(answered).isEqualTo(92);
        assertThat(context.logs()).hasSize(1);
        assertThat(context.logs().get(0)).contains("408 records");
    }

    @Test
    void theFirstRecordsAreAnsweredAndTheRestComesAgainUntilNoneIsLeft() throws Exception {
        List<byte[]> waiting = inputs();
        List<String> delivered = new ArrayList<>();
        for (int invocations = 1; !waiting.isEmpty(); invocations++) {
            assertThat(invocations).isLessThan(10);
            try (FirehoseFake source = FirehoseFake.start()) {
                FirehoseEventBuilder event = Events.firehose().deliveryStream("logs");
                waiting.forEach(event::record);
                Inflate handler = new Inflate(
                        INFLATION,
                        Reingestion.with(
                                () -> client(FirehoseClient.builder(), source.uri()), ReingestionTest::notAskedFor));
                Answers answers = Answers.of(handler, event.json(), context);
                for (int i = 0; answers.results().get(i).equals("Ok"); i++) {
                    delivered.add(new String(waiting.get(i), UTF_8));
                    if (i + 1 == waiting.size()) {
                        break;
                    }
                }
                waiting = source.records("logs");
            }
        }
        assertThat(delivered).isEqualTo(texts(inputs()));
    }

    @Test
    void whatCameFromAKinesisStreamGoesBackThereWithItsPartitionKey() throws Exception {
        kinesis.failing(put -> put.partitionKey().endsWith("7"));
        Answers answers = Answers.of(inflate(), event().fromKinesis("clicks").json(), context);

        List<byte[]> back = new ArrayList<>();
        for (KinesisFake.Put put : kinesis.records("clicks")) {
            back.add(put.data());
            assertThat(put.partitionKey()).isEqualTo("key-" + Integer.parseInt(number(put.data())));
        }
        completeWith(answers, back);
        assertThat(firehose.requestSizes()).isEmpty();
    }

    @Test
    void whatTheSourceDoesNotTakeBackFailsAndIsNotLost() throws Exception {
        firehose.next(FirehoseFake.error(403, "AccessDeniedException"));
        Answers answers = Answers.of(inflate(), event().json(), context);

        assertThat(answers.results()).containsOnly("Ok", "ProcessingFailed");
        assertThat(answers.ids()).isEqualTo(Answers.idsOf(event().json()));
        assertThat(firehose.records("logs")).isEmpty();
        assertThat(context.logs()).hasSize(408).allMatch(line -> line.contains("(REJECTED)"));
    }

    @Test
    void whatTheSourceHasNotTakenWhenTimeIsOverFailsAlone() throws Exception {
        firehose.alwaysFailing(data -> number(data).equals("00499"));
        Context ending = (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("getRemainingTimeInMillis")
                        ? (Object) (firehose.requestSizes().size() < 2 ? 30_000 : 0)
                        : method.invoke(context, arguments));
        Answers answers = Answers.of(inflate(), event().json(), ending);

        assertThat(answers.results()).containsOnlyOnce("ProcessingFailed");
        assertThat(answers.results().get(499)).isEqualTo("ProcessingFailed");
        assertThat(firehose.records("logs")).hasSize(407);
        assertThat(firehose.requestSizes()).containsExactly(408, 1);
    }

    @Test
    void aTopicTakesNothingBackSoWhatDoesNotFitFailsAndWhatFitsAfterItGoesOn() throws Exception {
        FirehoseEventBuilder event = event().fromMsk().record("small");
        Answers answers = Answers.of(inflate(), event.json(), context);

        assertThat(answers.results()).containsOnly("Ok", "ProcessingFailed");
        assertThat(answers.results().get(RECORDS)).isEqualTo("Ok");
        assertThat(answers.bytes()).isLessThanOrEqualTo(FirehoseTransformHandler.MAX_ANSWER_BYTES);
        assertThat(context.logs()).hasSize(408).allMatch(line -> line.contains("a Kafka topic is no source"));
    }

    @Test
    void aRecordThatIsTooLargeForAnAnswerOfItsOwnFailsAndHoldsNothingBack() throws Exception {
        Answers answers = Answers.of(
                new Inflate(100, reingestion),
                Events.firehose()
                        .record("a")
                        .record("x".repeat(45_000))
                        .record("b")
                        .record("x".repeat(44_000))
                        .record("x".repeat(44_000))
                        .json(),
                context);

        assertThat(answers.results()).containsExactly("Ok", "ProcessingFailed", "Ok", "Ok", "Dropped");
        assertThat(context.logs().get(0)).contains("larger than an answer of 6000000 bytes");
        assertThat(firehose.records("example-stream")).hasSize(1);
    }

    @Test
    void anArnWithoutAStreamMeansNoWayBack() throws Exception {
        String event = event().json().replace(":deliverystream/", ":EXAMPLE/");
        Answers answers = Answers.of(inflate(), event, context);
        assertThat(answers.results()).containsOnly("Ok", "ProcessingFailed");
        assertThat(context.logs()).allMatch(line -> line.contains("names no Firehose stream"));
    }

    @Test
    void aClientThatIsNotOnTheClassPathIsAskedForByName() throws Exception {
        Reingestion missing = (event, records, same) -> {
            throw new NoClassDefFoundError("software/amazon/awssdk/services/firehose/FirehoseClient");
        };
        Answers answers = Answers.of(new Inflate(INFLATION, missing), event().json(), context);
        assertThat(answers.results()).containsOnly("Ok", "ProcessingFailed");
        assertThat(context.logs()).allMatch(line -> line.contains("add software.amazon.awssdk:firehose"));
    }

    private Inflate inflate() {
        return new Inflate(INFLATION, reingestion);
    }

    private static FirehoseEventBuilder event() {
        FirehoseEventBuilder event = Events.firehose().deliveryStream("logs");
        inputs().forEach(event::record);
        return event;
    }

    /** Each begins with its number. */
    private static List<byte[]> inputs() {
        List<byte[]> inputs = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            byte[] data = new byte[RECORD_BYTES];
            Arrays.fill(data, (byte) 'x');
            byte[] number = ("" + (100_000 + i)).substring(1).getBytes(UTF_8);
            System.arraycopy(number, 0, data, 0, number.length);
            inputs.add(data);
        }
        return inputs;
    }

    private static String number(byte[] data) {
        return new String(data, 0, 5, UTF_8);
    }

    /** The answered are the first, in their places; the others went back as they came. How many were answered. */
    private static int completeWith(Answers answers, List<byte[]> back) {
        List<byte[]> rest = new ArrayList<>();
        List<byte[]> inputs = inputs();
        int answered = answers.results().lastIndexOf("Ok") + 1;
        for (int i = 0; i < RECORDS; i++) {
            if (i < answered) {
                assertThat(answers.results().get(i)).isEqualTo("Ok");
                assertThat(answers.data(i)).hasSize(RECORD_BYTES * INFLATION);
            } else {
                assertThat(answers.results().get(i)).isEqualTo("Dropped");
                rest.add(inputs.get(i));
            }
        }
        assertThat(texts(back)).containsExactlyInAnyOrderElementsOf(texts(rest));
        return answered;
    }

    private static List<String> texts(List<byte[]> data) {
        return data.stream().map(bytes -> new String(bytes, UTF_8)).toList();
    }

    private static KinesisClient notAskedFor() {
        throw new AssertionError("there is no Kinesis stream here");
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, URI uri) {
        return builder.endpointOverride(uri)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** The setting is read when the client is built. */
    private static <C> C json(Supplier<C> client) {
        System.setProperty("aws.cborEnabled", "false");
        try {
            return client.get();
        } finally {
            System.clearProperty("aws.cborEnabled");
        }
    }
}
