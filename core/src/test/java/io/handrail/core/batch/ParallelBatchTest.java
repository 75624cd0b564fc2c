package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ParallelBatchTest {

    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final Workers workers = Workers.on(pool, 4);

    @AfterEach
    void closePool() {
        pool.shutdownNow();
    }

    @Test
    void recordsWithoutOrderRunAtTheSameTime() {
        CyclicBarrier allFour = new CyclicBarrier(4);
        Recorder meeting = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                allFour.await(10, TimeUnit.SECONDS);
                super.process(item, context);
            }
        }.failing("a3");

        assertThat(meeting.run(Item.of("a1", "a2", "a3", "a4"), BatchPolicy.unordered(workers)))
                .containsExactly("a3");
        assertThat(meeting.succeeded).containsExactlyInAnyOrder("a1", "a2", "a4");
    }

    @Test
    void groupsRunAtTheSameTimeAndEachInOrder() {
        CyclicBarrier both = new CyclicBarrier(2);
        Recorder meeting = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                both.await(10, TimeUnit.SECONDS);
                super.process(item, context);
            }
        }.failing("a2");

        assertThat(meeting.run(Item.of("a1", "b1", "a2", "b2", "a3"), BatchPolicy.byGroup(workers)))
                .containsExactly("a2", "a3");
        assertThat(meeting.processed).filteredOn(id -> id.startsWith("a")).containsExactly("a1", "a2");
        assertThat(meeting.processed).filteredOn(id -> id.startsWith("b")).containsExactly("b1", "b2");
    }

    @Test
    void nothingBeyondAFailureOfAShardIsStartedWhateverItsKey() {
        // One worker takes ready records in the batch's order.
        Recorder recorder = new Recorder().failing("b1");

        assertThat(recorder.run(Item.ofShard("a1", "b1", "c1", "a2"), BatchPolicy.byShard(Workers.on(pool, 1))))
                .containsExactly("b1");
        assertThat(recorder.processed).containsExactly("a1", "b1");
    }

    @Test
    void theCheckpointIsTheLowestThatIsNotDoneNotTheFirstThatFailed() {
        CountDownLatch laterFailed = new CountDownLatch(1);
        Recorder recorder = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                if (item.id().equals("a1")) {
                    laterFailed.await();
                }
                super.process(item, context);
            }

            @Override
            public void onFailure(Item item, Exception exception, Context context) {
                laterFailed.countDown();
            }
        }.failing("a1", "b1");

        assertThat(recorder.run(Item.ofShard("a1", "b1", "c1"), BatchPolicy.byShard(Workers.on(pool, 2))))
                .containsExactly("a1");
    }

    @Test
    void keysOfAShardThatCameBeforeTheFailureAreFinished() {
        CountDownLatch laterFailed = new CountDownLatch(1);
        Recorder recorder = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                if (item.id().equals("a1")) {
                    laterFailed.await();
                }
                super.process(item, context);
            }

            @Override
            public void onFailure(Item item, Exception exception, Context context) {
                laterFailed.countDown();
            }
        }.failing("b1");

        assertThat(recorder.run(Item.ofShard("a1", "a2", "b1", "a3"), BatchPolicy.byShard(Workers.on(pool, 2))))
                .containsExactly("b1");
        assertThat(recorder.succeeded).startsWith("a1", "a2");
    }

    @Test
    void anErrorOfAWorkerEndsTheInvocationAfterTheOthersCameToAnEnd() {
        OutOfMemoryError error = new OutOfMemoryError("test");
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Recorder recorder = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                if (item.id().equals("a1")) {
                    running.await();
                    super.process(item, context);
                }
                running.countDown();
                Thread.sleep(20);
                finished.incrementAndGet();
                super.process(item, context);
            }
        }.failing("a1", error);

        String[] ids = new String[100];
        Arrays.setAll(ids, i -> "a" + (i + 1));
        assertThatThrownBy(() -> recorder.run(Item.of(ids), BatchPolicy.unordered(Workers.on(pool, 2))))
                .isSameAs(error);
        // Two seconds for all of them; the error comes at once, but on a busy machine not before a few are done.
        assertThat(finished.get()).isEqualTo(recorder.processed.size() - 1).isLessThan(50);
    }

    @Test
    void whatIsStillRunningShortlyBeforeTheDeadlineIsReportedAndItsLateEndChangesNothing() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch lateEnd = new CountDownLatch(2);
        ManualContext context = new ManualContext(700);
        Recorder hanging = new Recorder() {
            @Override
            public void process(Item item, Context given) throws Exception {
                if (item.id().startsWith("slow")) {
                    release.await();
                    lateEnd.countDown();
                }
                super.process(item, given);
            }
        }.failing("slow2");

        List<String> reported = hanging.run(Item.of("slow1", "slow2", "a1"), BatchPolicy.unordered(workers), context);
        List<String> linesThen = List.copyOf(context.lines);
        release.countDown();
        assertThat(lateEnd.await(10, TimeUnit.SECONDS)).isTrue();
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(reported).containsExactly("slow1", "slow2");
        assertThat(hanging.processed).as("late work does end").contains("slow1", "slow2");
        assertThat(hanging.succeeded).as("but counts for nothing").containsExactly("a1");
        assertThat(hanging.failed).isEmpty();
        assertThat(linesThen).hasSize(2).allMatch(line -> line.contains("did not finish in time"));
        assertThat(context.lines).isEqualTo(linesThen);
    }

    @Test
    void aRecordThatWasGivenUpDoesNotReachTheDeadLetters() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Recorder hanging = new Recorder() {
            @Override
            public void process(Item item, Context given) throws Exception {
                release.await();
                super.process(item, given);
            }

            @Override
            public boolean isPermanent(Exception exception) {
                return true;
            }

            @Override
            public Optional<DeadLetters> deadLetters() {
                return Optional.of(letters::add);
            }
        }.failing("a1");

        assertThat(hanging.run(Item.of("a1"), BatchPolicy.unordered(workers), new ManualContext(510)))
                .containsExactly("a1");
        release.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(hanging.letters).isEmpty();
    }

    @Test
    void anExecutorThatRefusesLeavesTheWorkToTheInvocationsThread() {
        Recorder recorder = new Recorder().failing("a2");
        Workers refusing = Workers.on(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                4);

        assertThat(recorder.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered(refusing)))
                .containsExactly("a2");
        assertThat(recorder.processed).containsExactly("a1", "a2", "a3");
    }

    @Test
    void workersThatABusyExecutorHasNotStartedAreNotWaitedForWhenNothingIsLeftToDo() {
        List<Runnable> queued = new ArrayList<>();
        Recorder recorder = new Recorder().failing("a2");
        Workers busy = Workers.on(
                task -> {
                    queued.add(task);
                    if (queued.size() == 1) {
                        pool.execute(task);
                    }
                },
                4);

        assertThat(recorder.run(
                        Item.of("a1", "a2", "b1", "a3", "b2"), BatchPolicy.byGroup(busy), new ManualContext(600_000)))
                .containsExactly("a2", "a3");
        queued.subList(1, queued.size()).forEach(Runnable::run);
        assertThat(recorder.processed).containsExactly("a1", "a2", "b1", "b2");
    }

    @Test
    void anErrorIsThrownWithoutWaitingForWorkersThatABusyExecutorHasNotStarted() {
        OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
        AtomicInteger asked = new AtomicInteger();
        Workers busy = Workers.on(
                task -> {
                    if (asked.getAndIncrement() > 0) {
                        throw error;
                    }
                },
                2);

        assertThatThrownBy(() -> new Recorder()
                        .run(Item.of("a1", "a2"), BatchPolicy.unordered(busy), new ManualContext(600_000)))
                .isSameAs(error);
    }

    @Test
    void anErrorOfTheExecutorWaitsForTheRecordsThatAreRunning() {
        OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Recorder recorder = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                running.countDown();
                Thread.sleep(50);
                super.process(item, context);
            }
        };
        Workers failing = Workers.on(
                task -> {
                    if (asked.getAndIncrement() == 0) {
                        pool.execute(task);
                        return;
                    }
                    try {
                        running.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    throw error;
                },
                2);

        assertThatThrownBy(() -> recorder.run(Item.of("a1", "a2"), BatchPolicy.unordered(failing)))
                .isSameAs(error);
        assertThat(recorder.succeeded).containsExactly("a1");
    }

    @Test
    void anExecutorThatTakesOnlySomeWorkersIsEnough() {
        Recorder recorder = new Recorder();
        AtomicInteger asked = new AtomicInteger();
        Workers narrow = Workers.on(
                task -> {
                    if (asked.getAndIncrement() > 0) {
                        throw new RejectedExecutionException("full");
                    }
                    pool.execute(task);
                },
                4);

        assertThat(recorder.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered(narrow)))
                .isEmpty();
        assertThat(recorder.processed).containsExactly("a1", "a2", "a3");
    }

    @Test
    void anExecutorThatNeverRunsItsTasksLosesNothing() {
        Recorder recorder = new Recorder();

        assertThat(recorder.run(
                        Item.of("a1", "a2"), BatchPolicy.unordered(Workers.on(task -> {}, 2)), new ManualContext(600)))
                .containsExactly("a1", "a2");
        assertThat(recorder.processed).isEmpty();
    }

    @Test
    void aThreadThatCannotBeStartedEndsTheInvocation() {
        Recorder recorder = new Recorder();
        OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
        Workers exhausted = Workers.on(
                task -> {
                    throw error;
                },
                2);

        assertThatThrownBy(() -> recorder.run(Item.of("a1", "a2"), BatchPolicy.unordered(exhausted)))
                .isSameAs(error);
    }

    @Test
    void aFailedRecordWithoutAnIdentifierFailsTheInvocationFromAWorkerToo() {
        Recorder recorder = new Recorder().failing("");

        assertThatThrownBy(() -> recorder.run(
                        List.of(new Item("", "a", "a"), new Item("a1", "a", "a")), BatchPolicy.unordered(workers)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("messageId");
    }

    @Test
    void anInterruptOfTheInvocationsThreadEndsTheBatchWithWhatIsDone() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Recorder hanging = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                running.countDown();
                release.await();
            }
        };
        List<String> reported = new ArrayList<>();
        AtomicInteger stillInterrupted = new AtomicInteger();
        Thread invocation = new Thread(() -> {
            reported.addAll(hanging.run(Item.of("a1", "a2"), BatchPolicy.byGroup(workers)));
            stillInterrupted.set(Thread.interrupted() ? 1 : 0);
        });
        invocation.start();
        running.await();

        invocation.interrupt();
        invocation.join(10_000);
        release.countDown();

        assertThat(reported).containsExactly("a1", "a2");
        assertThat(stillInterrupted).hasValue(1);
    }

    @Test
    void anInterruptOfARecordLeavesItsWorkerAndTheOtherRecordsAlone() {
        List<Boolean> marks = new ArrayList<>();
        Recorder interrupted = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                marks.add(Thread.currentThread().isInterrupted());
                Thread.currentThread().interrupt();
                super.process(item, context);
            }
        }.failing("a1", new InterruptedException("stop"));

        assertThat(interrupted.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered(Workers.on(pool, 1))))
                .containsExactly("a1");
        assertThat(marks).containsExactly(false, false, false);
    }

    @Test
    void workersThatStartAfterTheAnswerFindNothingToDo() {
        List<Runnable> tasks = new ArrayList<>();
        Recorder recorder = new Recorder();
        recorder.run(Item.of("a1"), BatchPolicy.unordered(Workers.on(tasks::add, 2)), new ManualContext(600));

        tasks.forEach(Runnable::run);

        assertThat(tasks).hasSize(1);
        assertThat(recorder.processed).isEmpty();
    }

    @Test
    void noMoreRecordsAreInProgressThanAskedFor() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Recorder counting = new Recorder() {
            @Override
            public void process(Item item, Context context) throws Exception {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(1);
                now.decrementAndGet();
            }
        };
        String[] ids = new String[60];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "a" + i;
        }

        assertThat(counting.run(Item.of(ids), BatchPolicy.unordered(Workers.threads(3))))
                .isEmpty();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void threadsAreVirtualExactlyWhereTheJvmHasThem() {
        boolean expected = Runtime.version().feature() >= 21;

        assertThat(Workers.threads(2).executor() instanceof IdlePool).isEqualTo(!expected);
    }

    @Test
    void atLeastOneWorkerIsNeeded() {
        assertThatThrownBy(() -> Workers.threads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("At least one worker");
    }
}
