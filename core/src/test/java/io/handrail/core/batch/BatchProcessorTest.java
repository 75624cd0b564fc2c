package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BatchProcessorTest {

    private final Recorder recorder = new Recorder();
    private final ManualContext context = new ManualContext();

    @Test
    void aFailedRecordIsReportedAloneWhereThereIsNoOrder() {
        recorder.failing("a2");

        assertThat(recorder.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered()))
                .containsExactly("a2");
        assertThat(recorder.processed).containsExactly("a1", "a2", "a3");
        assertThat(recorder.succeeded).containsExactly("a1", "a3");
        assertThat(recorder.failed).containsExactly("a2: no a2");
    }

    @Test
    void aFailedRecordOfAGroupHoldsBackOnlyThatGroup() {
        recorder.failing("a2");

        assertThat(recorder.run(Item.of("a1", "b1", "a2", "a3", "b2", "a4"), BatchPolicy.byGroup()))
                .containsExactly("a2", "a3", "a4");
        assertThat(recorder.processed).containsExactly("a1", "b1", "a2", "b2");
    }

    @Test
    void aFailedRecordOfAShardStopsItAndOnlyTheCheckpointIsReported() {
        recorder.failing("b1");

        assertThat(recorder.run(Item.ofShard("a1", "b1", "c1", "d1"), BatchPolicy.byShard()))
                .containsExactly("b1");
        assertThat(recorder.processed).containsExactly("a1", "b1");
    }

    @Test
    void eachOfSeveralShardsHasItsOwnCheckpoint() {
        recorder.failing("a2", "b1");

        assertThat(recorder.run(Item.of("a1", "b1", "a2", "b2", "c1", "a3"), BatchPolicy.byShard()))
                .containsExactly("b1", "a2");
        assertThat(recorder.processed).containsExactly("a1", "b1", "a2", "c1");
    }

    @Test
    void aFailedRecordOfATopicPartitionIsReportedWithAllThatFollowInIt() {
        recorder.failing("b1");

        assertThat(recorder.run(Item.of("a1", "b1", "b2", "a2"), BatchPolicy.byTopicPartition()))
                .containsExactly("b1", "b2");
    }

    @Test
    void aRecordThatCannotBeDecodedFailsAlone() {
        assertThat(recorder.run(Item.of("a1", "bad", "a2"), BatchPolicy.unordered(), context))
                .containsExactly("bad");
        assertThat(recorder.processed).containsExactly("a1", "a2");
        assertThat(context.lines)
                .singleElement()
                .asString()
                .contains("record bad failed")
                .contains("not an item");
    }

    @Test
    void anIdentifierThatSeveralFailedRecordsShareIsReportedOnce() {
        recorder.failing("a1");

        assertThat(recorder.run(Item.of("a1", "a2", "a1"), BatchPolicy.unordered()))
                .containsExactly("a1");
    }

    @Test
    void eachFailureIsLoggedOnceOnOneLineWithIdentifierErrorAndCauses() {
        recorder.failing("a1", new IllegalStateException("bad\nnews\u001b[31m", new TimeoutException("slow")));

        recorder.run(Item.of("a1", "a2"), BatchPolicy.unordered(), context);

        assertThat(context.lines)
                .containsExactly("ERROR request-1 record a1 failed: java.lang.IllegalStateException: bad news [31m"
                        + " | caused by java.util.concurrent.TimeoutException: slow\n");
    }

    @Test
    void recordsAreHandedBackUntouchedWhenLessThanTheMarginIsLeft() {
        ManualContext brief = new ManualContext(1_000);
        Recorder slow = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                super.process(item, context);
                brief.pass(300);
            }
        };

        assertThat(slow.run(Item.of("a1", "a2", "a3", "a4"), BatchPolicy.unordered(), brief))
                .containsExactly("a3", "a4");
        assertThat(slow.processed).containsExactly("a1", "a2");
        assertThat(brief.lines)
                .containsExactly("WARN request-1 2 records were handed back untouched: less than 500 ms were left\n");
    }

    @Test
    void theMarginIsATenthOfALongInvocationAndAtLeastHalfASecond() {
        assertThat(recorder.margin(Duration.ofMinutes(15))).isEqualTo(Duration.ofSeconds(90));
        assertThat(recorder.margin(Duration.ofSeconds(5))).isEqualTo(Duration.ofMillis(500));
        assertThat(recorder.margin(Duration.ofMillis(900))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aMarginOfTheHandlersOwnIsUsed() {
        Recorder hasty = new Recorder() {
            @Override
            public Duration margin(Duration remaining) {
                return remaining.minusMillis(1);
            }

            @Override
            public void onSuccess(Item item, Context given) {
                context.pass(2);
            }
        };

        assertThat(hasty.run(Item.of("a1", "a2"), BatchPolicy.unordered(), context))
                .containsExactly("a2");
    }

    @Test
    void anErrorEndsTheInvocationAndNothingMoreIsStarted() {
        OutOfMemoryError error = new OutOfMemoryError("test");
        recorder.failing("a1").failing("a2", error);

        assertThatThrownBy(() -> recorder.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered()))
                .isSameAs(error);
        assertThat(recorder.processed).containsExactly("a1", "a2");
    }

    @Test
    void aBatchThatFailedAltogetherIsReportedByDefault() {
        recorder.failing("a1", "a2");

        assertThat(recorder.run(Item.of("a1", "a2"), BatchPolicy.unordered())).containsExactly("a1", "a2");
    }

    @Test
    void aBatchThatFailedAltogetherIsThrownWhereAskedWithABoundedNumberOfErrors() {
        Recorder strict = new StrictRecorder();
        String[] ids = new String[50];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "a" + i;
        }
        strict.failing(ids);

        Throwable thrown = catchThrowable(() -> strict.run(Item.of(ids), BatchPolicy.unordered()));

        assertThat(thrown)
                .isInstanceOf(BatchFailedException.class)
                .hasMessageContaining("None of the batch's 50 records")
                .hasCause(strict.failures.get("a0") instanceof Exception e ? e : null);
        assertThat(thrown.getSuppressed()).hasSize(9);
    }

    @Test
    void aBatchOfWhichOneRecordIsDoneIsNotThrown() {
        Recorder strict = new StrictRecorder().failing("a1", "a3");

        assertThat(strict.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered()))
                .containsExactly("a1", "a3");
    }

    @Test
    void aBatchThatOnlyRanOutOfTimeIsReportedNotThrown() {
        assertThat(new StrictRecorder().run(Item.of("a1"), BatchPolicy.unordered(), new ManualContext(10)))
                .containsExactly("a1");
    }

    @Test
    void anEmptyBatchIsASuccess() {
        assertThat(recorder.run(List.of(), BatchPolicy.byGroup())).isEmpty();
    }

    @Test
    void aFailedRecordWithoutAnIdentifierFailsTheInvocationInsteadOfTheResponse() {
        recorder.failing("");
        Item nameless = new Item("", "a", "a");

        assertThatThrownBy(() -> recorder.run(List.of(nameless), BatchPolicy.unordered()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("messageId");
    }

    private static final class StrictRecorder extends Recorder {
        @Override
        public boolean throwWhenAllFail() {
            return true;
        }
    }
}
