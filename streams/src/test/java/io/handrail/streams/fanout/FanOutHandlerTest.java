package io.handrail.streams.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.DeadLetter;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.Workers;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import io.handrail.streams.kinesis.KinesisEvent;
import io.handrail.streams.kinesis.KinesisEventRecord;
import io.handrail.streams.sqs.SqsEvent;
import io.handrail.testing.Events;
import io.handrail.testing.KafkaEventBuilder;
import io.handrail.testing.TestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FanOutHandlerTest {

    private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:orders";

    private final TestContext context = TestContext.create();
    private final FakeSink archive = new FakeSink("archive");
    private final FakeSink table = new FakeSink("table");
    private final FakeSink metrics = new FakeSink("metrics");
    private final List<DeadLetter> letters = new ArrayList<>();
    private final List<String> succeeded = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();

    /** Everything goes to archive and table, and for what it is worth to metrics. */
    private class Handler extends FanOutHandler<Doc> {

        private final Optional<Workers> workers;

        Handler() {
            this.workers = Optional.empty();
        }

        Handler(Workers workers) {
            this.workers = Optional.of(workers);
        }

        @Override
        protected Optional<Workers> workers() {
            return workers;
        }

        @Override
        protected void route(FanOutRecord<Doc> record, Routes to) throws Exception {
            to.send(record.body(), archive, table).bestEffort(record.body(), metrics);
        }

        @Override
        protected void onSuccess(FanOutRecord<Doc> record, Context given) {
            succeeded.add(record.body().id());
        }

        @Override
        protected void onFailure(FanOutRecord<Doc> record, Exception exception, Context given) {
            failures.add(exception);
        }
    }

    private final class Burying extends Handler {
        @Override
        protected Optional<DeadLetters> deadLetters() {
            return Optional.of(letters::add);
        }
    }

    static FanOutEvent sqs(String queueArn, Doc... docs) {
        List<SqsEvent.Message> messages = new ArrayList<>();
        for (Doc doc : docs) {
            messages.add(new SqsEvent.Message(
                    doc.id(),
                    null,
                    doc.id().startsWith("bad") ? "{" : doc.json(),
                    Map.of("MessageGroupId", doc.key()),
                    Map.of(),
                    null,
                    null,
                    queueArn,
                    null));
        }
        return new FanOutEvent.Sqs(new SqsEvent(messages));
    }

    static FanOutEvent kinesis(Doc... docs) {
        List<KinesisEventRecord> records = new ArrayList<>();
        for (Doc doc : docs) {
            String data = doc.id().startsWith("bad") ? "{" : doc.json();
            records.add(KinesisEventRecord.of(doc.key(), doc.id(), data.getBytes(StandardCharsets.UTF_8)));
        }
        return new FanOutEvent.Kinesis(new KinesisEvent(records));
    }

    static List<String> ids(BatchResponse response) {
        List<String> ids = new ArrayList<>();
        response.batchItemFailures().forEach(failure -> ids.add(failure.toString()));
        return ids;
    }

    private static FanOutEvent read(String json) {
        return Json.parse(json, new FanOutEventReader());
    }

    @Test
    void eachSinkGetsAllItsRecordsInOneWrite() {
        FanOutEvent event = sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b"), new Doc("3", "a"));

        assertThat(ids(new Handler().handle(event, context))).isEmpty();
        assertThat(archive.writes).containsExactly(List.of("1", "2", "3"));
        assertThat(table.writes).containsExactly(List.of("1", "2", "3"));
        assertThat(metrics.writes).containsExactly(List.of("1", "2", "3"));
        assertThat(succeeded).containsExactly("1", "2", "3");
    }

    @Test
    void aRecordGoesOnlyWhereItIsRoutedAndMayGoNowhere() {
        FanOutHandler<Doc> byKey = new FanOutHandler<>() {
            @Override
            protected void route(FanOutRecord<Doc> record, Routes to) {
                if (record.key().orElseThrow().equals("a")) {
                    to.send(record.body(), archive);
                }
            }
        };

        assertThat(ids(byKey.handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b")), context)))
                .isEmpty();
        assertThat(archive.ids()).containsExactly("1");
        assertThat(table.writes).isEmpty();
    }

    @Test
    void aRecordMayBecomeSeveralValuesOfOneSinkAndFailsIfOneOfThemDoes() {
        FanOutHandler<Doc> twice = new FanOutHandler<>() {
            @Override
            protected void route(FanOutRecord<Doc> record, Routes to) {
                to.send(new Doc(record.id() + "x", "x"), archive).send(new Doc(record.id() + "y", "y"), archive);
            }
        };
        archive.refused = doc -> doc.id().equals("1y");

        assertThat(ids(twice.handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b")), context)))
                .containsExactly("1", "2");
        assertThat(archive.writes).containsExactly(List.of("1x", "1y", "2x", "2y"));
    }

    @Test
    void aRecordFailsIfOneRequiredSinkDoesNotTakeIt() {
        table.refused = doc -> doc.id().equals("2");

        assertThat(ids(new Handler().handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b")), context)))
                .containsExactly("2");
        assertThat(succeeded).containsExactly("1");
        assertThat(failures).singleElement().isInstanceOfSatisfying(SinkException.class, e -> {
            assertThat(e).hasMessage("table: RETRIES_EXHAUSTED, Busy: come later");
            assertThat(e.reason()).contains(Unsent.Reason.RETRIES_EXHAUSTED);
        });
    }

    @Test
    void aRecordThatTwoSinksDoNotTakeTellsBoth() {
        archive.refused = doc -> true;
        table.refused = doc -> true;

        new Handler().handle(sqs(QUEUE, new Doc("1", "a")), context);

        assertThat(failures)
                .singleElement()
                .satisfies(e ->
                        assertThat(e.getSuppressed()).singleElement().asString().contains("table: "));
    }

    @Test
    void aBestEffortSinkOnlyLogs() {
        metrics.refused = doc -> true;

        assertThat(ids(new Handler().handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b")), context)))
                .isEmpty();
        assertThat(context.logs())
                .singleElement()
                .asString()
                .contains("2 values were not written to a best-effort sink: metrics: RETRIES_EXHAUSTED");
    }

    @Test
    void aSinkThatThrowsFailsAllItsRecordsAndNoOthers() {
        Sink<Doc> broken = (docs, given) -> {
            throw new IOException("no route");
        };
        FanOutHandler<Doc> some = new FanOutHandler<>() {
            @Override
            protected void route(FanOutRecord<Doc> record, Routes to) {
                to.send(record.body(), record.body().key().equals("a") ? broken : archive);
            }
        };

        assertThat(ids(some.handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b"), new Doc("3", "a")), context)))
                .containsExactly("1", "3");
    }

    @Test
    void aSinkThatDoesNotAccountForAllValuesFailsAll() {
        Sink<Doc> forgetful = (docs, given) -> new SendResult<>(docs.size() - 1, List.of());
        Sink<Doc> confused = (docs, given) -> new SendResult<>(
                docs.size() - 1, List.of(new Unsent<>(7, docs.get(0), Unsent.Reason.REJECTED, "", "")));
        for (Sink<Doc> sink : List.of(forgetful, confused)) {
            FanOutHandler<Doc> handler = new FanOutHandler<>() {
                @Override
                protected void route(FanOutRecord<Doc> record, Routes to) {
                    to.send(record.body(), sink);
                }
            };

            assertThat(ids(handler.handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "a")), context)))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void anErrorOfASinkFailsTheInvocation() {
        FanOutHandler<Doc> handler = new FanOutHandler<>() {
            @Override
            protected void route(FanOutRecord<Doc> record, Routes to) {
                to.send(record.body(), (Sink<Doc>) (docs, given) -> {
                    throw new StackOverflowError();
                });
            }
        };

        assertThatThrownBy(() -> handler.handle(sqs(QUEUE, new Doc("1", "a")), context))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aRecordThatCannotBeDecodedFailsAlone() {
        FanOutEvent event = sqs(QUEUE, new Doc("1", "a"), new Doc("bad", "a"), new Doc("3", "a"));

        assertThat(ids(new Handler().handle(event, context))).containsExactly("bad");
        assertThat(archive.ids()).containsExactly("1", "3");
        assertThat(ids(new Burying().handle(event, context))).isEmpty();
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.itemIdentifier()).hasToString("bad"));
    }

    @Test
    void aRecordThatASinkFindsTooLargeIsPermanent() {
        table.refused = doc -> doc.id().equals("1");
        table.reason = Unsent.Reason.TOO_LARGE;

        assertThat(ids(new Burying().handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b")), context)))
                .isEmpty();
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.errorMessage()).contains("TOO_LARGE"));
    }

    @Test
    void ofAFifoQueueTheRestOfTheGroupComesAgain() {
        table.refused = doc -> doc.id().equals("1");

        assertThat(ids(new Handler()
                        .handle(
                                sqs(QUEUE + ".fifo", new Doc("1", "a"), new Doc("2", "b"), new Doc("3", "a")),
                                context)))
                .containsExactly("1", "3");
        assertThat(table.ids()).containsExactly("2");
    }

    @Test
    void ofAShardEverythingFromTheFirstFailureOnComesAgain() {
        table.refused = doc -> doc.id().equals("2");

        assertThat(ids(new Handler().handle(kinesis(new Doc("1", "a"), new Doc("2", "b"), new Doc("3", "a")), context)))
                .containsExactly("2");
    }

    @Test
    void whatComesAfterARecordOfAShardThatCannotBeDecodedIsWrittenNowhere() {
        assertThat(ids(new Handler()
                        .handle(kinesis(new Doc("1", "a"), new Doc("bad2", "b"), new Doc("3", "a")), context)))
                .containsExactly("bad2");
        assertThat(archive.ids()).containsExactly("1");
    }

    @Test
    void theSourceIsReadFromTheEvent() {
        List<FanOutRecord<Doc>> records = new ArrayList<>();
        FanOutHandler<Doc> handler = new FanOutHandler<>() {
            @Override
            protected void route(FanOutRecord<Doc> record, Routes to) {
                records.add(record);
            }
        };
        KafkaEventBuilder kafka = Events.kafka().topic("orders").offset(7).key("k");
        handler.handle(read(Events.sqs().body(new Doc("1", "a").json()).json()), context);
        handler.handle(read(kafka.value(new Doc("2", "a").json()).json()), context);
        handler.handle(read(kafka.tombstone().selfManaged().json()), context);
        handler.handle(
                read(Events.dynamoDb()
                        .sequenceNumber("111")
                        .remove(Map.of("id", "3", "key", "a"))
                        .json()),
                context);
        handler.handle(kinesis(new Doc("4", "a")), context);

        assertThat(records)
                .extracting(FanOutRecord::source)
                .containsExactly(
                        FanOutSource.SQS,
                        FanOutSource.KAFKA,
                        FanOutSource.KAFKA,
                        FanOutSource.DYNAMODB,
                        FanOutSource.KINESIS);
        assertThat(records.get(1).id()).isEqualTo("orders-0@7");
        assertThat(records.get(1).key()).contains("k");
        assertThat(records.get(2).hasBody()).isFalse();
        assertThatThrownBy(() -> records.get(2).body()).hasMessageContaining("tombstone");
        assertThat(records).extracting(FanOutRecord::isDeletion).containsExactly(false, false, true, true, false);
        assertThat(records.get(3).body()).isEqualTo(new Doc("3", "a"));
        assertThat(records.get(3).id()).isEqualTo("111");
        assertThat(records.get(4).id()).isEqualTo("shardId-000000000000:4");
    }

    @Test
    void eventsOfOtherServicesAndNoneAreRefused() {
        for (String json : List.of(
                "[]",
                "{}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"eventSource\":\"aws:s3\"}]}",
                "{\"Records\":[{\"eventSource\":1}]}")) {
            assertThatThrownBy(() -> read(json))
                    .as(json)
                    .isInstanceOf(InvalidJsonException.class)
                    .hasMessageContaining("not an event that can be fanned out");
        }
        assertThat(ids(new Handler().handle(read("{\"Records\":[]}"), context))).isEmpty();
    }

    @Test
    void nothingIsWrittenWhenTheTimeIsNearlyOver() {
        TestContext late = context.withRemainingTime(Duration.ofMillis(100));

        assertThat(ids(new Handler().handle(sqs(QUEUE, new Doc("1", "a")), late)))
                .containsExactly("1");
        assertThat(archive.writes).isEmpty();
    }

    @Test
    void sinksAreWrittenAtOnceOnWorkersAndOneThatHangsFailsItsOwnRecordsOnly() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Sink<Doc> hanging = (docs, given) -> {
                release.await();
                return new SendResult<>(docs.size(), List.of());
            };
            FanOutHandler<Doc> handler = new FanOutHandler<>() {
                @Override
                protected Optional<Workers> workers() {
                    return Optional.of(Workers.on(pool, 2));
                }

                @Override
                protected void route(FanOutRecord<Doc> record, Routes to) {
                    to.send(record.body(), archive, table);
                    if (record.body().key().equals("a")) {
                        to.send(record.body(), hanging);
                    }
                }
            };
            TestContext brief = context.withRemainingTime(Duration.ofMillis(1_500));

            assertThat(ids(handler.handle(sqs(QUEUE, new Doc("1", "a"), new Doc("2", "b")), brief)))
                    .containsExactly("1");
            assertThat(archive.ids()).containsExactly("1", "2");
            assertThat(table.ids()).containsExactly("1", "2");
            assertThat(brief.logs()).anyMatch(line -> line.toString().contains("did not finish in time"));
        } finally {
            release.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    void anExecutorThatRefusesLeavesTheWorkToTheInvocation() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();

        assertThat(ids(new Handler(Workers.on(closed, 2)).handle(sqs(QUEUE, new Doc("1", "a")), context)))
                .isEmpty();
        assertThat(table.ids()).containsExactly("1");
    }
}
