package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkProcessorTest {

    private final ManualContext context = new ManualContext();
    private final List<List<String>> worked = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private void work(Bulk<Item> bulk, Context given) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < bulk.records().size(); i++) {
            String id = bulk.records().get(i).id();
            ids.add(id);
            if (refused.contains(id)) {
                bulk.fail(i, new IOException("refused"));
            }
        }
        worked.add(ids);
    }

    private List<String> run(Recorder preparation, List<Item> items, BatchPolicy policy) {
        return Recorder.ids(
                new BulkProcessor<>(preparation, this::work).process(new ItemBatch(items), policy, context));
    }

    @Test
    void allRecordsAreWorkedOnAtOnceInTheirOrder() {
        Recorder preparation = new Recorder();

        assertThat(run(preparation, Item.of("a1", "b1", "a2"), BatchPolicy.unordered()))
                .isEmpty();
        assertThat(worked).containsExactly(List.of("a1", "b1", "a2"));
        assertThat(preparation.succeeded).containsExactly("a1", "b1", "a2");
    }

    @Test
    void anEmptyBatchIsNotWorkedOn() {
        assertThat(run(new Recorder(), List.of(), BatchPolicy.unordered())).isEmpty();
        assertThat(worked).isEmpty();
    }

    @Test
    void aRecordThatCannotBePreparedFailsAlone() {
        assertThat(run(new Recorder().failing("a1"), Item.of("a1", "bad", "a2"), BatchPolicy.unordered()))
                .containsExactly("a1", "bad");
        assertThat(worked).containsExactly(List.of("a2"));
    }

    @Test
    void aBatchOfWhichNothingCouldBePreparedIsNotWorkedOn() {
        assertThat(run(new Recorder(), Item.of("bad1", "bad2"), BatchPolicy.byShard()))
                .containsExactly("bad1");
        assertThat(worked).isEmpty();
    }

    @Test
    void whatComesAfterARecordThatCannotBePreparedIsNotWorkedOnWhereOrderIsKept() {
        assertThat(run(new Recorder().failing("a2"), Item.of("a1", "a2", "b1", "a3"), BatchPolicy.byGroup()))
                .containsExactly("a2", "a3");
        assertThat(worked).containsExactly(List.of("a1", "b1"));
        assertThat(context.lines).anyMatch(line -> line.contains("1 records were handed back untouched"));
    }

    @Test
    void aMarkedRecordOfAQueueIsReportedAlone() {
        refused.add("a1");
        Recorder preparation = new Recorder();

        assertThat(run(preparation, Item.of("a1", "a2"), BatchPolicy.unordered()))
                .containsExactly("a1");
        assertThat(preparation.failed).containsExactly("a1: refused");
        assertThat(preparation.succeeded).containsExactly("a2");
    }

    @Test
    void aMarkedRecordOfAGroupBringsTheRestOfItsGroupAgain() {
        refused.add("a1");
        Recorder preparation = new Recorder();

        assertThat(run(preparation, Item.of("a1", "b1", "a2"), BatchPolicy.byGroup()))
                .containsExactly("a1", "a2");
        assertThat(preparation.succeeded).containsExactly("b1");
        assertThat(context.lines)
                .anyMatch(line -> line.contains("1 records were processed and come again: they come after"));
    }

    @Test
    void theFirstMarkedRecordOfAShardIsReported() {
        refused.addAll(List.of("b1", "a2"));

        assertThat(run(new Recorder(), Item.ofShard("a1", "b1", "a2"), BatchPolicy.byShard()))
                .containsExactly("b1");
    }

    @Test
    void workThatThrowsFailsAllThatWerePrepared() {
        Recorder preparation = new Recorder();
        BulkProcessor<Item> failing = new BulkProcessor<>(preparation, (bulk, given) -> {
            throw new IOException("no connection");
        });

        assertThat(Recorder.ids(failing.process(new ItemBatch(Item.of("a1", "a2")), BatchPolicy.unordered(), context)))
                .containsExactly("a1", "a2");
        assertThat(preparation.failed).containsExactly("a1: no connection", "a2: no connection");
    }

    @Test
    void anErrorOfTheWorkFailsTheInvocation() {
        BulkProcessor<Item> failing = new BulkProcessor<>(new Recorder(), (bulk, given) -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> failing.process(new ItemBatch(Item.of("a1")), BatchPolicy.unordered(), context))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aMarkedRecordThatTheDeadLettersTookIsDoneAndHoldsNothingBack() {
        refused.add("a1");
        Recorder burying = new Recorder() {
            @Override
            public boolean isPermanent(Exception exception) {
                return exception instanceof IOException;
            }

            @Override
            public Optional<DeadLetters> deadLetters() {
                return Optional.of(letters::add);
            }
        };

        assertThat(run(burying, Item.of("a1", "bad", "a2"), BatchPolicy.byGroup()))
                .isEmpty();
        assertThat(burying.letters)
                .extracting(letter -> letter.itemIdentifier().toString())
                .containsExactly("bad", "a1");
        assertThat(burying.succeeded).containsExactly("a2");
    }

    @Test
    void nothingIsPreparedWhenTheTimeIsNearlyOver() {
        Recorder slow = new Recorder() {
            @Override
            public void process(Item item, Context given) throws Exception {
                super.process(item, given);
                context.pass(59_000);
            }
        };

        assertThat(run(slow, Item.of("a1", "a2"), BatchPolicy.unordered())).containsExactly("a2");
        assertThat(worked).containsExactly(List.of("a1"));
    }

    @Test
    void theWorkLearnsHowLongItMayTake() {
        List<Object> seen = new ArrayList<>();
        BulkProcessor<Item> asking = new BulkProcessor<>(new Recorder(), (bulk, given) -> {
            seen.add(bulk.isOutOfTime());
            seen.add(bulk.patience());
            context.pass(59_000);
            seen.add(bulk.isOutOfTime());
            seen.add(bulk.patience());
        });

        asking.process(new ItemBatch(Item.of("a1")), BatchPolicy.unordered(), context);

        assertThat(seen).containsExactly(false, Duration.ofSeconds(57), true, Duration.ZERO);
    }

    @Test
    void severalFailuresOfARecordAreKeptTogether() {
        IOException first = new IOException("first");
        BulkProcessor<Item> failing = new BulkProcessor<>(new Recorder(), (bulk, given) -> {
            bulk.fail(0, first);
            bulk.fail(0, new IOException("second"));
            bulk.fail(0, first);
        });

        failing.process(new ItemBatch(Item.of("a1")), BatchPolicy.unordered(), context);

        assertThat(first.getSuppressed()).extracting(Throwable::getMessage).containsExactly("second");
    }

    @Test
    void aBatchOfWhichNothingIsDoneThrowsWhereThatIsWanted() {
        refused.addAll(List.of("a1", "a2"));
        Recorder throwing = new Recorder() {
            @Override
            public boolean throwWhenAllFail() {
                return true;
            }
        };

        assertThatThrownBy(() -> run(throwing, Item.of("a1", "a2"), BatchPolicy.unordered()))
                .isInstanceOf(BatchFailedException.class)
                .hasRootCauseMessage("refused");
    }
}
