package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.IdempotencyKeyMissingException;
import io.handrail.core.idempotency.IdempotencyOwnershipLostException;
import io.handrail.core.idempotency.IdempotencyPayloadMismatchException;
import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.IdempotencyStoreException;
import io.handrail.core.idempotency.InMemoryIdempotencyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdempotentBatchTest {

    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();
    private final List<String> effects = new ArrayList<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private boolean failing;

    private class Once extends BatchHandler<List<Item>, Item> {

        private final Idempotency idempotency =
                Idempotency.builder(store).prefix("f").build();

        Once() {
            super(in -> List.of());
        }

        @Override
        protected Batch<Item> batch(List<Item> event) {
            return new ItemBatch(event);
        }

        @Override
        protected Optional<Idempotency> idempotency() {
            return Optional.of(idempotency);
        }

        @Override
        protected Optional<IdempotencyKey> idempotencyKey(Item item) {
            return item.id().equals("free") ? Optional.empty() : Optional.of(IdempotencyKey.of(item.id()));
        }

        @Override
        protected void process(Item item, Context context) throws Exception {
            if (failing) {
                throw new IllegalStateException("failed");
            }
            effects.add(item.id());
        }

        @Override
        protected boolean isPermanent(Exception exception) {
            return true;
        }
    }

    private static List<String> failed(BatchHandler<List<Item>, Item> handler, String... ids) {
        return Recorder.ids(handler.handle(Item.of(ids), new ManualContext()));
    }

    @Test
    void aRecordThatComesAgainIsDoneWithoutBeingProcessedAgain() {
        assertThat(failed(new Once(), "a1", "a2")).isEmpty();
        assertThat(failed(new Once(), "a2", "a3")).isEmpty();
        assertThat(effects).containsExactly("a1", "a2", "a3");
    }

    @Test
    void aRecordThatFailedIsProcessedWhenItComesAgain() {
        failing = true;
        assertThat(failed(new Once(), "a1")).containsExactly("a1");
        failing = false;
        assertThat(failed(new Once(), "a1")).isEmpty();
        assertThat(effects).containsExactly("a1");
    }

    @Test
    void aRecordThatAnotherInvocationWorksOnComesAgainWhateverIsPermanent() {
        List<List<String>> inner = new ArrayList<>();
        Once handler = new Once() {
            @Override
            protected void process(Item item, Context context) throws Exception {
                inner.add(failed(
                        new Once() {
                            @Override
                            protected Optional<DeadLetters> deadLetters() {
                                return Optional.of(letters::add);
                            }
                        },
                        "a1",
                        "a2"));
                super.process(item, context);
            }
        };
        assertThat(failed(handler, "a1")).isEmpty();
        assertThat(inner).containsExactly(List.of("a1"));
        assertThat(letters).isEmpty();
        assertThat(effects).containsExactly("a2", "a1");
    }

    /** What becomes of a1 where Idempotency fails so; the user's isPermanent says the opposite of what is right. */
    private List<String> failedBy(IdempotencyStore broken, IdempotencyKey key, boolean userSaysPermanent) {
        Idempotency idempotency = Idempotency.builder(broken).prefix("f").build();
        return failed(
                new Once() {
                    @Override
                    protected Optional<Idempotency> idempotency() {
                        return Optional.of(idempotency);
                    }

                    @Override
                    protected Optional<IdempotencyKey> idempotencyKey(Item item) {
                        return Optional.of(key);
                    }

                    @Override
                    protected boolean isPermanent(Exception exception) {
                        return userSaysPermanent;
                    }

                    @Override
                    protected Optional<DeadLetters> deadLetters() {
                        return Optional.of(letters::add);
                    }
                },
                "a1");
    }

    @Test
    void aRecordThatAThrottledStoreKeptFromBeingProcessedComesAgainWhateverIsPermanent() {
        IdempotencyStore throttled = mock(IdempotencyStore.class);
        when(throttled.begin(any(), any())).thenThrow(new IdempotencyStoreException("throttled", null));

        assertThat(failedBy(throttled, IdempotencyKey.of("a1"), true)).containsExactly("a1");
        assertThat(letters).isEmpty();
        assertThat(effects).isEmpty();
    }

    @Test
    void aRecordWhoseKeyAnotherRunTookOverComesAgainWhateverIsPermanent() {
        IdempotencyStore taken = mock(IdempotencyStore.class);
        when(taken.begin(any(), any())).thenReturn(Optional.empty());
        when(taken.complete(any(), any(), any())).thenThrow(new IdempotencyOwnershipLostException("f#1", "complete"));

        assertThat(failedBy(taken, IdempotencyKey.of("a1"), true)).containsExactly("a1");
        assertThat(letters).isEmpty();
    }

    @Test
    void aKeyThatComesAgainWithAnotherPayloadGoesToTheDeadLettersWhateverIsPermanent() {
        assertThat(failedBy(store, IdempotencyKey.of("k").withPayload("1"), false))
                .isEmpty();
        assertThat(failedBy(store, IdempotencyKey.of("k").withPayload("2"), false))
                .isEmpty();

        assertThat(effects).containsExactly("a1");
        assertThat(letters)
                .extracting(DeadLetter::errorType)
                .containsExactly(IdempotencyPayloadMismatchException.class.getName());
    }

    @Test
    void aRecordWithoutAnythingToMakeAKeyOfGoesToTheDeadLettersWhateverIsPermanent() {
        assertThat(failedBy(store, IdempotencyKey.of(""), false)).isEmpty();

        assertThat(effects).isEmpty();
        assertThat(letters)
                .extracting(DeadLetter::errorType)
                .containsExactly(IdempotencyKeyMissingException.class.getName());
    }

    @Test
    void aRecordWithoutAKeyIsProcessedEachTime() {
        assertThat(failed(new Once(), "free")).isEmpty();
        assertThat(failed(new Once(), "free")).isEmpty();
        assertThat(effects).containsExactly("free", "free");
    }

    @Test
    void aKeyWithoutAnythingToRememberItFailsTheRecordWithASentence() {
        ManualContext context = new ManualContext();
        Once handler = new Once() {
            @Override
            protected Optional<Idempotency> idempotency() {
                return Optional.empty();
            }
        };
        assertThat(Recorder.ids(handler.handle(Item.of("a1"), context))).containsExactly("a1");
        assertThat(effects).isEmpty();
        assertThat(context.lines).anyMatch(line -> line.contains("idempotency()"));
    }
}
