package io.handrail.core.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.batch.ManualContext;
import io.handrail.core.send.Unsent.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class BatchSenderTest {

    private static final SendLimits THREE = new SendLimits(3, 100, 50);

    private final ManualContext context = new ManualContext(10_000);
    private final List<List<Entry>> requests = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();

    private BatchSender.Builder<Entry> sender(Transport<Entry> transport) {
        return BatchSender.builder(THREE, Entry::bytes, (List<Entry> entries) -> {
                    requests.add(entries);
                    return transport.send(entries);
                })
                .backoff(new Backoff(Duration.ofMillis(100), Duration.ofMillis(1_000), () -> 0.5))
                .sleeper(millis -> {
                    waits.add(millis);
                    context.pass(millis);
                });
    }

    private static List<EntryOutcome> all(List<Entry> entries, EntryOutcome outcome) {
        return Collections.nCopies(entries.size(), outcome);
    }

    private static List<Entry> entries(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(Entry.of(i, null));
        }
        return entries;
    }

    @Test
    void entriesAreSentInRequestsOfAsManyAsTheServiceTakes() {
        SendResult<Entry> result =
                sender(e -> all(e, EntryOutcome.accepted())).build().send(entries(7), context);

        assertThat(result.isComplete()).isTrue();
        assertThat(result.sent()).isEqualTo(7);
        assertThat(requests).extracting(List::size).containsExactly(3, 3, 1);
        assertThat(waits).isEmpty();
        result.throwIfIncomplete();
    }

    @Test
    void entriesAreSentInRequestsOfAsManyBytesAsTheServiceTakes() {
        List<Entry> large =
                List.of(new Entry(0, null, 50, false), new Entry(1, null, 50, false), new Entry(2, null, 1, false));

        sender(e -> all(e, EntryOutcome.accepted())).build().send(large, context);

        assertThat(requests).extracting(List::size).containsExactly(2, 1);
    }

    @Test
    void onlyWhatFailedIsSentAgainTogetherWithWhatIsNew() {
        SendResult<Entry> result = sender(e -> {
                    List<EntryOutcome> outcomes = new ArrayList<>();
                    for (Entry entry : e) {
                        outcomes.add(
                                entry.number() == 1 && requests.size() == 1
                                        ? EntryOutcome.retryable("Throttled", "slow down")
                                        : EntryOutcome.accepted());
                    }
                    return outcomes;
                })
                .build()
                .send(entries(4), context);

        assertThat(result.sent()).isEqualTo(4);
        assertThat(requests.get(1)).extracting(Entry::number).containsExactly(1, 3);
        assertThat(waits).containsExactly(50L);
    }

    @Test
    void theWaitDoublesUpToItsCapAndAttemptsAreBounded() {
        SendResult<Entry> result = sender(e -> all(e, EntryOutcome.retryable("Throttled", "slow down")))
                .maxAttempts(6)
                .build()
                .send(entries(1), context);

        assertThat(waits).containsExactly(50L, 100L, 200L, 400L, 500L);
        assertThat(requests).hasSize(6);
        assertThat(result.unsent())
                .containsExactly(
                        new Unsent<>(0, Entry.of(0, null), Reason.RETRIES_EXHAUSTED, "Throttled", "slow down"));
    }

    @Test
    void whatIsRefusedForGoodIsNotSentAgain() {
        SendResult<Entry> result = sender(e -> all(e, EntryOutcome.rejected("Invalid", "no such attribute")))
                .build()
                .send(entries(1), context);

        assertThat(requests).hasSize(1);
        assertThat(result.unsent())
                .containsExactly(new Unsent<>(0, Entry.of(0, null), Reason.REJECTED, "Invalid", "no such attribute"));
        assertThatThrownBy(result::throwIfIncomplete)
                .isInstanceOf(IncompleteSendException.class)
                .hasMessage("1 of 1 entries were not sent. The first, entry 0: REJECTED, Invalid: no such attribute");
    }

    @Test
    void anEntryTooLargeByItselfIsLeftOutAndTheOthersGoOn() {
        List<Entry> entries = List.of(Entry.of(0, null), new Entry(1, null, 51, false), Entry.of(2, null));

        SendResult<Entry> result =
                sender(e -> all(e, EntryOutcome.accepted())).build().send(entries, context);

        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.unsent()).singleElement().satisfies(unsent -> {
            assertThat(unsent.index()).isEqualTo(1);
            assertThat(unsent.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(unsent.message()).isEqualTo("51 bytes, and the service takes 50 in an entry");
        });
    }

    @Test
    void aRequestThatEndedInAnExceptionIsSentAgainBecauseItsOutcomeIsUnknown() {
        SendResult<Entry> result = sender(e -> {
                    if (requests.size() == 1) {
                        throw new IOException("connection reset");
                    }
                    return all(e, EntryOutcome.accepted());
                })
                .build()
                .send(entries(2), context);

        assertThat(result.sent()).isEqualTo(2);
        assertThat(requests.get(1)).isEqualTo(requests.get(0));
    }

    @Test
    void aRequestWhoseExceptionIsNotRetryableIsRejectedAndTheOthersGoOn() {
        SendResult<Entry> result = sender(e -> {
                    if (requests.size() == 1) {
                        throw new SecurityException("not allowed");
                    }
                    return all(e, EntryOutcome.accepted());
                })
                .retryable(e -> e instanceof IOException)
                .build()
                .send(entries(4), context);

        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.unsent()).hasSize(3).allSatisfy(unsent -> {
            assertThat(unsent.reason()).isEqualTo(Reason.REJECTED);
            assertThat(unsent.code()).isEqualTo("java.lang.SecurityException");
            assertThat(unsent.message()).isEqualTo("not allowed");
        });
    }

    @Test
    void itEndsWhenTheTimeIsNearlyOverAndSaysWhatWasNotSent() {
        SendResult<Entry> result = sender(e -> {
                    context.pass(4_800);
                    return all(e, EntryOutcome.accepted());
                })
                .build()
                .send(entries(9), context);

        assertThat(result.sent()).isEqualTo(6);
        assertThat(result.unsent()).extracting(Unsent::index).containsExactly(6, 7, 8);
        assertThat(result.unsent()).extracting(Unsent::reason).containsOnly(Reason.OUT_OF_TIME);
    }

    @Test
    void whatRanOutOfTimeAfterFailuresSaysWhatTheyWere() {
        SendResult<Entry> result = sender(e -> {
                    context.pass(9_600);
                    return all(e, EntryOutcome.retryable("Throttled", "slow down"));
                })
                .build()
                .send(entries(1), context);

        assertThat(result.unsent())
                .containsExactly(new Unsent<>(
                        0, Entry.of(0, null), Reason.OUT_OF_TIME, "Throttled", "the time was over; before: slow down"));
        assertThat(waits).isEmpty();
    }

    @Test
    void aWaitLeavesTimeForAnotherAttempt() {
        ManualContext little = new ManualContext(600);
        sender(e -> all(e, requests.size() == 1 ? EntryOutcome.retryable("T", "t") : EntryOutcome.accepted()))
                .backoff(new Backoff(Duration.ofSeconds(60), Duration.ofSeconds(60), () -> 0.99))
                .sleeper(waits::add)
                .build()
                .send(entries(1), little)
                .throwIfIncomplete();

        assertThat(waits).containsExactly(50L);
    }

    @Test
    void entriesOfOneKeyNeverShareARequestAndWaitForTheEarlierOne() {
        List<Entry> entries = List.of(Entry.of(0, "a"), Entry.of(1, "a"), Entry.of(2, "b"), Entry.of(3, null));

        sender(e -> {
                    boolean first = requests.size() == 1;
                    List<EntryOutcome> outcomes = new ArrayList<>();
                    for (Entry entry : e) {
                        outcomes.add(
                                first && entry.number() == 0
                                        ? EntryOutcome.retryable("T", "t")
                                        : EntryOutcome.accepted());
                    }
                    return outcomes;
                })
                .orderKey(Entry::key)
                .build()
                .send(entries, context)
                .throwIfIncomplete();

        assertThat(requests.get(0)).extracting(Entry::number).containsExactly(0, 2, 3);
        assertThat(requests.get(1)).extracting(Entry::number).containsExactly(0);
        assertThat(requests.get(2)).extracting(Entry::number).containsExactly(1);
    }

    @Test
    void anEntryThatCannotBeSentHoldsBackTheLaterOnesOfItsKeyOnly() {
        List<Entry> entries = List.of(
                Entry.of(0, "a"), new Entry(1, "a", 51, false), Entry.of(2, "a"), Entry.of(3, "b"), Entry.of(4, null));

        SendResult<Entry> result = sender(e -> all(e, EntryOutcome.accepted()))
                .orderKey(Entry::key)
                .build()
                .send(entries, context);

        assertThat(result.sent()).isEqualTo(3);
        assertThat(result.unsent())
                .extracting(Unsent::reason)
                .containsExactly(Reason.TOO_LARGE, Reason.BLOCKED_BY_EARLIER);
        assertThat(result.unsent().get(1).message()).isEqualTo("entry 1 of the same order key was not sent");
    }

    @Test
    void anEntryThatCannotBeSentDoesNotHoldBackAnEarlierOneOfItsKeyThatMustBeSentAgain() {
        List<Entry> entries = List.of(Entry.of(0, "a"), new Entry(1, "a", 51, false), Entry.of(2, "a"));

        SendResult<Entry> result = sender(
                        e -> all(e, requests.size() == 1 ? EntryOutcome.retryable("T", "t") : EntryOutcome.accepted()))
                .orderKey(Entry::key)
                .build()
                .send(entries, context);

        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.unsent()).extracting(Unsent::index).containsExactly(1, 2);
    }

    @Test
    void oneBusyKeyAmongThousandsIsStillSentInOrder() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            entries.add(Entry.of(i, "a"));
        }

        SendResult<Entry> result = sender(e -> all(e, EntryOutcome.accepted()))
                .orderKey(Entry::key)
                .build()
                .send(entries, context);

        assertThat(result.sent()).isEqualTo(5_000);
        assertThat(requests).extracting(r -> r.get(0).number()).isSorted();
    }

    @Test
    void anInterruptEndsTheSendAndStaysVisible() {
        SendResult<Entry> result = sender(e -> all(e, EntryOutcome.retryable("T", "t")))
                .sleeper(millis -> {
                    throw new InterruptedException();
                })
                .build()
                .send(entries(4), context);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.unsent()).hasSize(4).allSatisfy(unsent -> {
            assertThat(unsent.reason()).isEqualTo(Reason.OUT_OF_TIME);
            assertThat(unsent.message()).startsWith("the thread was interrupted");
        });
    }

    @Test
    void aTransportThatDoesNotAnswerForEachEntryLosesNeitherTheAccountNorAnEntry() {
        SendResult<Entry> result = sender(e -> e.get(0).number() == 0
                        ? all(e, EntryOutcome.accepted())
                        : all(e.subList(1, e.size()), EntryOutcome.accepted()))
                .maxAttempts(2)
                .build()
                .send(entries(5), context);

        assertThat(result.sent()).isEqualTo(3);
        assertThat(requests).hasSize(3);
        assertThat(result.unsent()).extracting(Unsent::index).containsExactly(3, 4);
        assertThat(result.unsent()).allSatisfy(unsent -> {
            assertThat(unsent.reason()).isEqualTo(Reason.RETRIES_EXHAUSTED);
            assertThat(unsent.code()).isEqualTo("WrongNumberOfOutcomes");
            assertThat(unsent.message()).contains("answered for 1 entries of a request of 2");
        });
    }

    @Test
    void aSizeOrAnOrderKeyThatCannotBeTakenLeavesNothingSent() {
        BatchSender<Entry> keyed = sender(e -> all(e, EntryOutcome.accepted()))
                .orderKey(entry -> {
                    if (entry.number() == 6) {
                        throw new IllegalArgumentException("no key");
                    }
                    return null;
                })
                .build();
        BatchSender<Entry> sized = BatchSender.<Entry>builder(
                        THREE,
                        entry -> {
                            throw new IllegalArgumentException("no size");
                        },
                        e -> all(e, EntryOutcome.accepted()))
                .build();

        assertThatThrownBy(() -> keyed.send(entries(7), context)).hasMessage("no key");
        assertThatThrownBy(() -> sized.send(entries(7), context)).hasMessage("no size");
        assertThat(requests).isEmpty();
    }

    @Test
    void aRequestThatAwsRefusesForGoodIsNotSentAgainByDefault() {
        SendResult<Entry> result = sender(e -> {
                    throw DynamoDbException.builder()
                            .statusCode(400)
                            .awsErrorDetails(AwsErrorDetails.builder()
                                    .errorCode("AccessDeniedException")
                                    .errorMessage("not authorized")
                                    .build())
                            .build();
                })
                .build()
                .send(entries(1), context);

        assertThat(requests).hasSize(1);
        assertThat(result.unsent()).extracting(Unsent::reason).containsExactly(Reason.REJECTED);
    }

    @Test
    void errorsAreNotSwallowed() {
        BatchSender<Entry> sender = sender(e -> {
                    throw new OutOfMemoryError("test");
                })
                .build();

        assertThatThrownBy(() -> sender.send(entries(1), context)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anEntryIsSentAtLeastOnce() {
        BatchSender.Builder<Entry> builder = sender(e -> List.of());

        assertThatThrownBy(() -> builder.maxAttempts(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptedRequestIsNotRepeated() {
        SendResult<Entry> result = sender(e -> {
                    throw new InterruptedException("stop");
                })
                .build()
                .send(entries(1), context);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(requests).hasSize(1);
        assertThat(result.unsent()).extracting(Unsent::reason).containsExactly(Reason.OUT_OF_TIME);
    }

    @Test
    void aClientThatTurnsAnInterruptIntoAnExceptionOfItsOwnEndsTheSendToo() {
        SendResult<Entry> result = sender(e -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("aborted");
                })
                .backoff(new Backoff(Duration.ZERO, Duration.ZERO))
                .build()
                .send(entries(1), context);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(requests).hasSize(1);
        assertThat(result.unsent()).extracting(Unsent::reason).containsExactly(Reason.OUT_OF_TIME);
    }

    @Test
    void nothingToSendIsComplete() {
        assertThat(sender(e -> List.of())
                        .build()
                        .send(List.<Entry>of(), context)
                        .isComplete())
                .isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    void oneSenderServesManyThreads() throws Exception {
        Set<Integer> received = Collections.synchronizedSet(new HashSet<>());
        BatchSender<Entry> shared = BatchSender.<Entry>builder(THREE, Entry::bytes, e -> {
                    List<EntryOutcome> outcomes = new ArrayList<>();
                    for (Entry entry : e) {
                        boolean taken = Math.random() < 0.7;
                        if (taken && !received.add(entry.number())) {
                            throw new AssertionError(entry + " was sent twice");
                        }
                        outcomes.add(taken ? EntryOutcome.accepted() : EntryOutcome.retryable("T", "t"));
                    }
                    return outcomes;
                })
                .maxAttempts(1_000)
                .sleeper(millis -> {})
                .build();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<SendResult<Entry>>> results = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            int first = t * 500;
            results.add(pool.submit(() -> {
                List<Entry> entries = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    entries.add(Entry.of(first + i, null));
                }
                return shared.send(entries, context);
            }));
        }
        for (Future<SendResult<Entry>> result : results) {
            assertThat(result.get().sent()).isEqualTo(500);
        }
        pool.shutdown();
        assertThat(received).hasSize(4_000);
    }
}
