package io.handrail.testing.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.send.AwsSendLimits;
import io.handrail.core.send.Backoff;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Unsent;
import io.handrail.core.send.Unsent.Reason;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import io.handrail.testing.send.ScriptedQueue.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A sender over a real SQS client, with a service that goes wrong at the wire. */
class SendFaultsIT {

    private static final Duration REMAINING = Duration.ofSeconds(20);
    private static final Duration PATIENT = Duration.ofSeconds(15);
    private static final Duration IMPATIENT = Duration.ofMillis(400);
    private static final Predicate<String> ODD = body -> (body.charAt(body.length() - 1) - '0') % 2 == 1;

    private final ScriptedQueue queue = new ScriptedQueue(ScriptedQueue.take());
    private final SqsClient sqs = client(queue, AwsRetryStrategy.doNotRetry(), PATIENT);

    /** A first request takes longer than a short timeout. */
    @BeforeAll
    static void loadTheSdk() {
        try (ScriptedQueue queue = new ScriptedQueue(ScriptedQueue.take());
                SqsClient client = client(queue, AwsRetryStrategy.doNotRetry(), PATIENT)) {
            sender(client).build().send(bodies(1), context()).throwIfIncomplete();
        }
    }

    @AfterEach
    void close() {
        sqs.close();
        queue.close();
    }

    @Test
    void aRequestThatEndsInAnInternalErrorIsSentAgain() {
        queue.next(ScriptedQueue.error(500, "InternalFailure"));
        allArriveOnce(send(bodies(4)), bodies(4));
        assertThat(queue.requests).hasSize(2).containsOnly(bodies(4));
    }

    @ParameterizedTest
    @CsvSource({"400,ThrottlingException", "403,RequestThrottled", "503,ServiceUnavailable"})
    void aThrottledRequestIsSentAgain(int status, String code) {
        queue.next(ScriptedQueue.error(status, code), ScriptedQueue.error(status, code));
        SendResult<String> result =
                sender(sqs).retryable(SendFaultsIT::isTransient).build().send(bodies(4), context());
        allArriveOnce(result, bodies(4));
        assertThat(queue.requests).hasSize(3);
    }

    @Test
    void onlyTheHalfThatFailedIsSentAgain() {
        queue.next(ScriptedQueue.refuse(ODD, false));
        allArriveOnce(send(bodies(10)), bodies(10));
        assertThat(queue.requests.get(1)).hasSize(5).allMatch(ODD);
    }

    @Test
    void whatIsTheSendersFaultIsReportedAndNotSentAgain() {
        queue.next(ScriptedQueue.refuse(ODD, true));
        SendResult<String> result = send(bodies(10));

        eachIsSentOrNot(result, bodies(10));
        assertThat(queue.requests).hasSize(1);
        assertThat(result.unsent()).hasSize(5).allSatisfy(unsent -> {
            assertThat(unsent.entry()).matches(ODD);
            assertThat(unsent.reason()).isEqualTo(Reason.REJECTED);
            assertThat(unsent.code()).isEqualTo("InvalidMessageContents");
            assertThat(unsent.message()).as("the service gave none").isEmpty();
        });
    }

    @Test
    void aRequestWhoseAnswerNeverComesIsSentAgainAndNothingIsLost() {
        queue.next(ScriptedQueue.takeThen(SendFaultsIT::never));
        try (SqsClient client = client(queue, AwsRetryStrategy.doNotRetry(), IMPATIENT)) {
            SendResult<String> result = sender(client).build().send(bodies(4), context());

            eachIsSentOrNot(result, bodies(4));
            assertThat(result.isComplete()).isTrue();
            assertThat(queue.log).as("at least once").hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void aConnectionThatIsResetBeforeOrAfterTheServiceTookTheRequestLosesNothing() {
        queue.next(ScriptedQueue.answering(Response.reset()), ScriptedQueue.takeThen(answer -> Response.reset()));
        SendResult<String> result = send(bodies(4));

        eachIsSentOrNot(result, bodies(4));
        assertThat(result.isComplete()).isTrue();
        assertThat(queue.log).hasSize(8).containsAll(bodies(4));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "60"})
    void anAnswerThatIsCutIsNoneWhateverIsLeftOfIt(int bytes) {
        queue.next(ScriptedQueue.takeThen(answer -> answer.cutAfter(bytes)));
        SendResult<String> result = send(bodies(4));

        eachIsSentOrNot(result, bodies(4));
        assertThat(result.isComplete()).isTrue();
        assertThat(queue.requests).hasSize(2).containsOnly(bodies(4));
    }

    @ParameterizedTest
    @CsvSource({"''", "{}", "<html>proxy</html>"})
    void anAnswerOf200ThatSaysNothingOfTheEntriesIsNoProofThatTheyWereTaken(String body) {
        queue.next(ScriptedQueue.answering(Response.of(200, "application/x-amz-json-1.0", body)));
        allArriveOnce(send(bodies(4)), bodies(4));
        assertThat(queue.requests).hasSize(2);
    }

    @Test
    void entriesThatAnAnswerDoesNotNameAreSentAgainAndTheOthersAreNot() {
        queue.next(ScriptedQueue.forget(ODD));
        allArriveOnce(send(bodies(10)), bodies(10));
        assertThat(queue.requests.get(1)).hasSize(5).allMatch(ODD);
    }

    @Test
    void entriesThatNoAnswerEverNamesAreReportedAsUnsent() {
        try (ScriptedQueue forgetful = new ScriptedQueue(ScriptedQueue.forget(ODD));
                SqsClient client = client(forgetful, AwsRetryStrategy.doNotRetry(), PATIENT)) {
            SendResult<String> result = sender(client).maxAttempts(3).build().send(bodies(10), context());

            assertThat(result.sent()).isEqualTo(5);
            assertThat(result.unsent()).hasSize(5).allSatisfy(unsent -> {
                assertThat(unsent.entry()).matches(ODD);
                assertThat(unsent.reason()).isEqualTo(Reason.RETRIES_EXHAUSTED);
                assertThat(unsent.message()).isEqualTo("the service's answer does not name it");
            });
            assertThat(forgetful.log).hasSize(5).noneMatch(ODD);
        }
    }

    @Test
    void whatIsForbiddenIsReportedAtOnceForAllEntries() {
        try (ScriptedQueue forbidden = new ScriptedQueue(ScriptedQueue.error(403, "AccessDenied"));
                SqsClient client = client(forbidden, AwsRetryStrategy.doNotRetry(), PATIENT)) {
            SendResult<String> result =
                    sender(client).retryable(SendFaultsIT::isTransient).build().send(bodies(25), context());

            assertThat(forbidden.requests).as("one for each ten").hasSize(3);
            assertThat(result.sent()).isZero();
            assertThat(result.unsent()).hasSize(25).extracting(Unsent::reason).containsOnly(Reason.REJECTED);
        }
    }

    @Test
    void theSdksOwnRetriesHideWhatTheyCan() {
        RetryStrategy atOnce = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(3)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
        queue.next(ScriptedQueue.error(500, "InternalFailure"), ScriptedQueue.error(400, "ThrottlingException"));
        try (SqsClient retrying = client(queue, atOnce, PATIENT)) {
            allArriveOnce(sender(retrying).maxAttempts(1).build().send(bodies(4), context()), bodies(4));
        }
    }

    @Test
    void aServiceThatNeverAnswersCostsTheTimeThereIsAndNoMore() {
        try (ScriptedQueue silent =
                        new ScriptedQueue(ScriptedQueue.answering(never(Response.of(200, "text/plain", ""))));
                SqsClient client = client(silent, AwsRetryStrategy.doNotRetry(), IMPATIENT)) {
            TestContext little = TestContext.create().withRemainingTime(Duration.ofSeconds(3));
            SendResult<String> result =
                    sender(client).margin(Duration.ofSeconds(1)).build().send(bodies(25), little);

            assertThat(little.getRemainingTimeInMillis())
                    .as("the margin, less a request that was under way")
                    .isPositive();
            assertThat(result.sent()).isZero();
            assertThat(result.unsent()).extracting(Unsent::entry).isEqualTo(bodies(25));
            assertThat(result.unsent()).extracting(Unsent::reason).containsOnly(Reason.OUT_OF_TIME);
            assertThat(silent.requests.size()).isBetween(2, 8);
        }
    }

    @Test
    void anInterruptWhileARequestIsUnderWayEndsTheSend() {
        Thread sending = Thread.currentThread();
        queue.next(ScriptedQueue.takeThen(answer -> {
            sending.interrupt();
            return answer.after(Duration.ofMillis(100));
        }));
        SendResult<String> result = send(bodies(25));

        assertThat(Thread.interrupted()).as("left for the caller to see").isTrue();
        assertThat(queue.requests).hasSize(1);
        assertThat(result.sent() + result.unsent().size()).isEqualTo(25);
        assertThat(result.unsent()).extracting(Unsent::reason).containsOnly(Reason.OUT_OF_TIME);
    }

    @Test
    void theOrderOfEachKeyHoldsThroughAllThatGoesWrong() {
        Fault[] faults = {
            ScriptedQueue.refuse(ODD, false),
            ScriptedQueue.error(500, "InternalFailure"),
            ScriptedQueue.takeThen(answer -> Response.reset()),
            ScriptedQueue.forget(ODD.negate()),
            ScriptedQueue.takeThen(answer -> answer.cutAfter(70)),
            ScriptedQueue.error(400, "ThrottlingException"),
            ScriptedQueue.takeThen(SendFaultsIT::never),
            ScriptedQueue.refuse(ODD.negate(), false),
            ScriptedQueue.takeThen(answer -> answer.cutAfter(0)),
            ScriptedQueue.forget(body -> body.startsWith("a"))
        };
        queue.next(faults);
        List<String> bodies = new ArrayList<>();
        for (int i = 100; i < 120; i++) {
            bodies.add("a" + i);
            bodies.add("b" + i);
            bodies.add("c" + i);
        }
        SendResult<String> result;
        try (SqsClient client = client(queue, AwsRetryStrategy.doNotRetry(), IMPATIENT)) {
            result = sender(client)
                    .orderKey(body -> body.substring(0, 1))
                    .build()
                    .send(bodies, context());
        }

        eachIsSentOrNot(result, bodies);
        assertThat(result.isComplete()).isTrue();
        for (String key : List.of("a", "b", "c")) {
            assertThat(queue.log)
                    .filteredOn(body -> body.startsWith(key))
                    .as("sent twice at most in place")
                    .isSorted()
                    .hasSizeGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void anEntryThatIsRefusedForGoodHoldsBackTheRestOfItsKey() {
        queue.next(ScriptedQueue.take(), ScriptedQueue.refuse(body -> body.startsWith("a"), true));
        List<String> bodies = List.of("a1", "b1", "a2", "b2", "a3", "b3");
        SendResult<String> result =
                sender(sqs).orderKey(body -> body.substring(0, 1)).build().send(bodies, context());

        eachIsSentOrNot(result, bodies);
        assertThat(queue.log).containsExactly("a1", "b1", "b2", "b3");
        assertThat(result.unsent())
                .extracting(Unsent::reason)
                .containsExactly(Reason.REJECTED, Reason.BLOCKED_BY_EARLIER);
    }

    private SendResult<String> send(List<String> bodies) {
        return sender(sqs).build().send(bodies, context());
    }

    private static BatchSender.Builder<String> sender(SqsClient client) {
        return BatchSender.<String>builder(
                        AwsSendLimits.SQS_SEND_MESSAGE_BATCH,
                        body -> body.getBytes(UTF_8).length,
                        new SqsTransport(client))
                .backoff(new Backoff(Duration.ofMillis(2), Duration.ofMillis(50)));
    }

    private static TestContext context() {
        return TestContext.create().withRemainingTime(REMAINING);
    }

    private static Response never(Response answer) {
        return answer.after(Duration.ofMinutes(1));
    }

    /** What is worth another attempt; throttling comes with any status. */
    private static boolean isTransient(Exception e) {
        return !(e instanceof AwsServiceException answer)
                || answer.isThrottlingException()
                || answer.statusCode() >= 500;
    }

    private static List<String> bodies(int count) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add("m" + i);
        }
        return bodies;
    }

    private void allArriveOnce(SendResult<String> result, List<String> bodies) {
        eachIsSentOrNot(result, bodies);
        assertThat(result.isComplete()).isTrue();
        assertThat(queue.log).containsExactlyInAnyOrderElementsOf(bodies);
    }

    /** What is not reported as unsent, the service has; the rest is reported once. */
    private void eachIsSentOrNot(SendResult<String> result, List<String> bodies) {
        assertThat(result.unsent()).extracting(Unsent::index).doesNotHaveDuplicates();
        Set<String> sent = new HashSet<>(bodies);
        for (Unsent<String> unsent : result.unsent()) {
            assertThat(unsent.entry()).isEqualTo(bodies.get(unsent.index()));
            sent.remove(unsent.entry());
        }
        assertThat(result.sent()).isEqualTo(sent.size());
        assertThat(queue.log).containsAll(sent);
    }

    private static SqsClient client(ScriptedQueue queue, RetryStrategy retries, Duration timeout) {
        return SqsClient.builder()
                .endpointOverride(queue.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(c -> c.retryStrategy(retries).apiCallTimeout(timeout))
                .build();
    }
}
