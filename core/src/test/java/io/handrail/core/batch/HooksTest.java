package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HooksTest {

    private final ManualContext context = new ManualContext();

    /** Every failure is permanent and goes to the letters. */
    private static class Burying extends Recorder {
        @Override
        public boolean isPermanent(Exception exception) {
            return true;
        }

        @Override
        public Optional<DeadLetters> deadLetters() {
            return Optional.of(letters::add);
        }
    }

    @Test
    void aPermanentFailureThatTheDeadLettersTookIsDone() {
        Recorder burying = new Burying().failing("a1");

        assertThat(burying.run(Item.of("a1", "a2"), BatchPolicy.unordered(), context))
                .isEmpty();
        assertThat(burying.letters)
                .containsExactly(new DeadLetter(
                        new ItemIdentifier.Id("a1"),
                        Item.of("a1").get(0),
                        "java.lang.IllegalStateException",
                        "no a1",
                        "request-1"));
        assertThat(burying.failed).containsExactly("a1: no a1");
        assertThat(context.lines)
                .containsExactly("WARN request-1 record a1 went to the dead letters:"
                        + " java.lang.IllegalStateException: no a1\n");
    }

    @Test
    void aPermanentFailureThatWasTakenDoesNotStopItsShardOrGroup() {
        Recorder burying = new Burying().failing("a1");

        assertThat(burying.run(Item.of("a1", "a2"), BatchPolicy.byGroup())).isEmpty();
        assertThat(burying.run(Item.ofShard("a1", "a2"), BatchPolicy.byShard())).isEmpty();
        assertThat(burying.processed).containsExactly("a1", "a2", "a1", "a2");
    }

    @Test
    void aRecordThatCannotBeDecodedIsPermanentWithoutAHook() {
        Recorder burying = new Burying() {
            @Override
            public boolean isPermanent(Exception exception) {
                return false;
            }
        };

        assertThat(burying.run(Item.of("bad"), BatchPolicy.unordered())).isEmpty();
        assertThat(burying.letters).hasSize(1);
        assertThat(burying.failed).as("onFailure has no record to be given").isEmpty();
    }

    @Test
    void aRecordThatTheDeadLettersRefusedIsReportedWithBothErrors() {
        IllegalStateException first = new IllegalStateException("first");
        Recorder refused = new Burying() {
            @Override
            public Optional<DeadLetters> deadLetters() {
                return Optional.of(letter -> {
                    throw new java.io.IOException("queue is gone");
                });
            }
        }.failing("a1", first);

        assertThat(refused.run(Item.of("a1", "a2"), BatchPolicy.unordered(), context))
                .containsExactly("a1");
        assertThat(first.getSuppressed()).singleElement().asString().contains("queue is gone");
        assertThat(context.lines)
                .singleElement()
                .asString()
                .contains("first")
                .contains("then java.io.IOException: queue is gone");
    }

    @Test
    void withoutADestinationAPermanentFailureIsReported() {
        Recorder none = new Burying() {
            @Override
            public Optional<DeadLetters> deadLetters() {
                return Optional.empty();
            }
        }.failing("a1");

        assertThat(none.run(Item.of("a1"), BatchPolicy.unordered())).containsExactly("a1");
    }

    @Test
    void hooksThatThrowNeitherFailTheBatchNorHideTheFirstError() {
        IllegalStateException first = new IllegalStateException("first");
        Recorder throwing = new Recorder() {
            @Override
            public void onSuccess(Item item, Context context) {
                throw new IllegalArgumentException("onSuccess");
            }

            @Override
            public void onFailure(Item item, Exception exception, Context context) {
                throw new IllegalArgumentException("onFailure");
            }

            @Override
            public boolean isPermanent(Exception exception) {
                throw new IllegalArgumentException("isPermanent");
            }
        }.failing("a1", first);

        assertThat(throwing.run(Item.of("a1", "a2"), BatchPolicy.unordered(), context))
                .containsExactly("a1");
        assertThat(first.getSuppressed()).extracting(Throwable::getMessage).containsExactly("isPermanent", "onFailure");
        assertThat(context.lines)
                .hasSize(2)
                .anyMatch(line -> line.startsWith("ERROR request-1 record a1 failed: ") && line.contains("first"))
                .anyMatch(line -> line.startsWith("WARN request-1 record a2 is done, but onSuccess failed: "));
    }

    @Test
    void aBatchCleansUpAfterWhatWasProcessedAndNothingElse() {
        Recorder burying = new Burying().failing("a2");
        List<Integer> cleaned = new ArrayList<>();
        ItemBatch items = new ItemBatch(Item.of("a1", "a2", "bad", "a3", "a4"));
        Batch<Item> batch = new ForwardingBatch(items) {
            @Override
            public void processed(int index) {
                cleaned.add(index);
                if (index == 3) {
                    throw new IllegalStateException("a3 stays");
                }
            }
        };

        assertThat(new BatchProcessor<>(burying).process(batch, BatchPolicy.unordered(), context))
                .isEqualTo(BatchResponse.SUCCESS);

        assertThat(cleaned).containsExactly(0, 3, 4);
        assertThat(burying.succeeded).containsExactly("a1", "a3", "a4");
        assertThat(context.lines)
                .anyMatch(line -> line.startsWith("WARN request-1 record a3 is done, but cleaning up failed: "));
    }

    /** A batch of items of which a test changes one method. */
    private abstract static class ForwardingBatch implements Batch<Item> {

        private final ItemBatch items;

        ForwardingBatch(ItemBatch items) {
            this.items = items;
        }

        @Override
        public int size() {
            return items.size();
        }

        @Override
        public ItemIdentifier itemIdentifier(int index) {
            return items.itemIdentifier(index);
        }

        @Override
        public Item record(int index) {
            return items.record(index);
        }

        @Override
        public Object original(int index) {
            return items.original(index);
        }
    }

    @Test
    void hooksSeeTheInvocationsContext() {
        Recorder seeing = new Recorder() {
            @Override
            public void onSuccess(Item item, Context given) {
                given.getLogger().log("success " + item.id());
            }

            @Override
            public void onFailure(Item item, Exception exception, Context given) {
                given.getLogger().log("failure " + item.id());
            }
        }.failing("a1");

        seeing.run(Item.of("a1", "a2"), BatchPolicy.unordered(), context);

        assertThat(context.lines).contains("failure a1", "success a2");
    }

    @Test
    void aHookMayRethrowWhatItWasGiven() {
        Recorder rethrowing = new Recorder() {
            @Override
            public void onFailure(Item item, Exception exception, Context context) {
                throw (RuntimeException) exception;
            }
        }.failing("a1");

        assertThat(rethrowing.run(Item.of("a1"), BatchPolicy.unordered())).containsExactly("a1");
    }

    @Test
    void anErrorOfAHookEndsTheInvocation() {
        Recorder broken = new Recorder() {
            @Override
            public void onSuccess(Item item, Context context) {
                throw new LinkageError("hook");
            }
        };

        assertThatThrownBy(() -> broken.run(Item.of("a1", "a2"), BatchPolicy.unordered()))
                .isInstanceOf(LinkageError.class);
        assertThat(broken.processed).containsExactly("a1");
    }

    @Test
    void anInterruptOfARecordFailsThatRecordAndNeitherTheOthersNorTheNextInvocation() {
        Recorder interrupted = new Recorder() {
            @Override
            public void process(Item item, Context given) throws Exception {
                super.process(item, given);
                Thread.sleep(1);
            }
        }.failing("a1", new InterruptedException("stop"));

        List<String> reported = interrupted.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered());

        assertThat(Thread.interrupted()).isFalse();
        assertThat(reported).containsExactly("a1");
    }

    @Test
    void aRecordThatRestoresTheInterruptMarkDoesNotPassItOnToHooksOrRecords() {
        Recorder interrupted = new Burying() {
            @Override
            public void process(Item item, Context given) throws Exception {
                Thread.sleep(1);
                Thread.currentThread().interrupt();
                super.process(item, given);
            }

            @Override
            public Optional<DeadLetters> deadLetters() {
                return Optional.of(letter -> {
                    Thread.sleep(1);
                    letters.add(letter);
                });
            }
        }.failing("a1");

        List<String> reported = interrupted.run(Item.of("a1", "a2", "a3"), BatchPolicy.unordered());

        assertThat(Thread.interrupted()).isFalse();
        assertThat(reported).isEmpty();
        assertThat(interrupted.letters).hasSize(1);
    }

    @Test
    void processSeesTheInvocationsContext() {
        List<Context> seen = new java.util.ArrayList<>();
        RecordProcessor<Item> processor = (item, given) -> seen.add(given);

        new BatchProcessor<>(processor).process(new ItemBatch(Item.of("a1")), BatchPolicy.unordered(), context);

        assertThat(seen).containsExactly(context);
    }
}
