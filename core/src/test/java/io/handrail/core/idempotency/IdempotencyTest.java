package io.handrail.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.Environment;
import io.handrail.core.FakeContext;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("order-1");

    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();
    private final TestClock clock = new TestClock();
    private final FakeContext context = new FakeContext();
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void theSecondRunGetsTheFirstOnesResultAndDoesNothing() {
        Idempotency idempotency = builder().build();
        assertThat(run(idempotency, KEY)).isEqualTo("effect 1");
        assertThat(run(idempotency, KEY)).isEqualTo("effect 1");
        assertThat(run(idempotency, IdempotencyKey.of("order-2"))).isEqualTo("effect 2");
    }

    @Test
    void aResultOfNullIsReplayedAsNull() {
        Idempotency idempotency = builder().build();
        for (int i = 0; i < 2; i++) {
            String result = idempotency.<String, RuntimeException>run(KEY, new TextBinding(), context, () -> {
                effects.incrementAndGet();
                return null;
            });
            assertThat(result).isNull();
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void workWithoutAResultRunsOnce() {
        Idempotency idempotency = builder().build();
        assertThat(idempotency.runOnce(KEY, context, effects::incrementAndGet)).isTrue();
        assertThat(idempotency.runOnce(KEY, context, effects::incrementAndGet)).isFalse();
        assertThat(effects).hasValue(1);
    }

    @Test
    void aRunInProgressRefusesASecondOneAndSaysUntilWhen() {
        Idempotency idempotency = builder().build();
        run(idempotency, KEY, () -> {
            assertThatThrownBy(() -> run(idempotency, KEY))
                    .isInstanceOfSatisfying(
                            IdempotencyInProgressException.class,
                            e -> assertThat(e.retryAt())
                                    .hasValue(clock.instant().plusSeconds(30)));
            return "first";
        });
        assertThat(effects).hasValue(0);
    }

    @Test
    void anExceptionOfTheWorkLeavesAsItIsAndReleasesTheKey() {
        Idempotency idempotency = builder().build();
        IOException failure = new IOException("card refused");
        assertThatThrownBy(() -> idempotency.run(KEY, new TextBinding(), context, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(run(idempotency, KEY)).isEqualTo("effect 1");
    }

    @Test
    void anErrorReleasesTheKeyTooAndLeavesAsItIs() {
        Idempotency idempotency = builder().build();
        OutOfMemoryError failure = new OutOfMemoryError();
        assertThatThrownBy(() -> run(idempotency, KEY, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(store.size()).isZero();
    }

    @Test
    void aFailingReleaseIsAddedToTheWorksExceptionEvenIfItIsTheSameOne() {
        IllegalStateException failure = new IllegalStateException("work");
        for (RuntimeException thrown : new RuntimeException[] {new RuntimeException("release"), failure}) {
            Idempotency idempotency = Idempotency.builder(new FailingRelease(store, thrown))
                    .clock(clock)
                    .build();
            assertThatThrownBy(() -> run(idempotency, IdempotencyKey.of(thrown.getMessage()), () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThat(failure.getSuppressed())
                .hasSize(1)
                .extracting(Throwable::getMessage)
                .containsExactly("release");
    }

    @Test
    void aRunThatOutlivesItsWindowLosesTheKeyAndItsResult() {
        Idempotency idempotency = builder().build();
        assertThatThrownBy(() -> run(idempotency, KEY, () -> {
                    clock.advance(Duration.ofMillis(30_001));
                    run(idempotency, KEY);
                    return "too late";
                }))
                .isInstanceOf(IdempotencyOwnershipLostException.class);
        assertThat(run(idempotency, KEY)).isEqualTo("effect 1");
    }

    @Test
    void aRunThatOutlivesItsWindowAndFailsLeavesTheNextOnesRecord() {
        Idempotency idempotency = builder().build();
        assertThatThrownBy(() -> run(idempotency, KEY, () -> {
                    clock.advance(Duration.ofMillis(30_001));
                    run(idempotency, KEY);
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .hasOnlyElementsOfType(IdempotencyOwnershipLostException.class)
                        .hasSize(1));
        assertThat(run(idempotency, KEY)).isEqualTo("effect 1");
    }

    @Test
    void aRecordThatLivesShorterThanTheInvocationIsNotTakenOverWhileItsRunWorks() {
        Idempotency idempotency = builder().expireAfter(Duration.ofSeconds(1)).build();
        run(idempotency, KEY, () -> {
            clock.advance(Duration.ofSeconds(20));
            assertThatThrownBy(() -> run(idempotency, KEY)).isInstanceOf(IdempotencyInProgressException.class);
            return "slow";
        });
        assertThat(run(idempotency, KEY)).isEqualTo("slow");
    }

    @Test
    void anExpiredResultIsForgotten() {
        Idempotency idempotency =
                builder().expireAfter(Duration.ofMinutes(5)).localCache(10).build();
        run(idempotency, KEY);
        clock.advance(Duration.ofMinutes(5));
        assertThat(run(idempotency, KEY)).isEqualTo("effect 1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(run(idempotency, KEY)).isEqualTo("effect 2");
    }

    @Test
    void anotherPayloadWithTheSameKeyIsRefused() {
        for (IdempotencyBuilder builder :
                new IdempotencyBuilder[] {builder(), builder().localCache(10)}) {
            Idempotency idempotency = builder.build();
            IdempotencyKey key = IdempotencyKey.of("order-" + effects);
            String first = run(idempotency, key.withPayload("{\"amount\":1,\"to\":\"a\"}"));
            assertThat(run(idempotency, key.withPayload("{\"to\":\"a\",\"amount\":1.0}")))
                    .isEqualTo(first);
            assertThatThrownBy(() -> run(idempotency, key.withPayload("{\"amount\":2,\"to\":\"a\"}")))
                    .isInstanceOf(IdempotencyPayloadMismatchException.class);
        }
    }

    @Test
    void aMissingKeyIsRefusedOrRunsUnprotectedAsThePolicySays() {
        IdempotencyKey missing = IdempotencyKey.ofJson("[null]");
        assertThatThrownBy(() -> run(builder().build(), missing)).isInstanceOf(IdempotencyKeyMissingException.class);
        assertThat(effects).hasValue(0);

        Idempotency lenient = builder().missingKey(MissingKey.RUN).build();
        run(lenient, missing);
        assertThat(run(lenient, missing)).isEqualTo("effect 2");
        assertThat(store.size()).isZero();
    }

    @Test
    void theHookSeesReplaysOnly() {
        Idempotency idempotency = builder().build();
        for (String expected : new String[] {"first", "first (replayed)"}) {
            String result = idempotency.<String, RuntimeException>run(
                    KEY, new TextBinding(), context, () -> "first", (replayed, record) -> replayed + " (replayed)");
            assertThat(result).isEqualTo(expected);
        }
    }

    @Test
    void theHookSeesReplaysOfAClassToo() {
        Idempotency idempotency = builder().build();
        for (String expected : new String[] {"first", "first (replayed)"}) {
            String result = idempotency.<String, RuntimeException>run(
                    KEY, String.class, context, () -> "first", (replayed, record) -> replayed + " (replayed)");
            assertThat(result).isEqualTo(expected);
        }
    }

    @Test
    void switchedOffEverythingRunsAndNothingIsStored() {
        Idempotency idempotency = builder().disabled(true).build();
        run(idempotency, KEY);
        assertThat(run(idempotency, KEY)).isEqualTo("effect 2");
        assertThat(store.size()).isZero();
    }

    @Test
    void theLocalCacheSavesTheCallAndForgetsTheLeastUsed() {
        AtomicInteger calls = new AtomicInteger();
        Idempotency idempotency = Idempotency.builder(new Counting(store, calls))
                .prefix("test")
                .clock(clock)
                .localCache(2)
                .build();
        for (String id : new String[] {"1", "2", "1", "3"}) {
            run(idempotency, IdempotencyKey.of(id));
        }
        assertThat(calls).hasValue(3);
        assertThat(run(idempotency, IdempotencyKey.of("1"))).isEqualTo("effect 1");
        assertThat(calls).as("1 is kept").hasValue(3);
        assertThat(run(idempotency, IdempotencyKey.of("2"))).isEqualTo("effect 2");
        assertThat(calls).as("2 was used least").hasValue(4);
        assertThat(run(idempotency.part("other"), IdempotencyKey.of("1"))).isEqualTo("effect 4");
    }

    @Test
    void aResultThatIsNotJsonCompletesTheRecordWithoutIt() {
        Idempotency idempotency = builder().build();
        assertThatThrownBy(() -> idempotency.run(
                        KEY,
                        binding((out, value) -> {
                            throw new UnsupportedOperationException("no");
                        }),
                        context,
                        () -> "done"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> run(idempotency, KEY))
                .isInstanceOf(IdempotencyResultNotReplayableException.class)
                .hasMessageContaining("UnsupportedOperationException");
        assertThat(effects).hasValue(0);
    }

    @Test
    void aStoredResultOfAnotherTypeIsNotReplayed() {
        Idempotency idempotency = builder().build();
        idempotency.run(KEY, binding((out, value) -> out.value(7)), context, () -> "done");
        assertThatThrownBy(() -> run(idempotency, KEY))
                .isInstanceOf(IdempotencyResultNotReplayableException.class)
                .hasCauseInstanceOf(InvalidJsonException.class);
    }

    @Test
    void keysStartWithTheFunctionsNameAndThePart() throws Exception {
        Idempotency idempotency = Idempotency.builder(store).clock(clock).build();
        Environment.with(Map.of("AWS_LAMBDA_FUNCTION_NAME", "payments"), () -> run(idempotency.part("charge"), KEY));
        String digest = KeyFormat.standard().digestOf(KEY);
        assertThat(store.find("payments.charge#" + digest)).isPresent();

        run(idempotency, KEY);
        assertThat(store.find("demo#" + digest))
                .as("the context's function name")
                .isPresent();
    }

    @Test
    void twoRunsOfOneInvocationHaveDifferentOwners() {
        Idempotency idempotency = builder().build();
        run(idempotency, KEY);
        run(idempotency, IdempotencyKey.of("order-2"));
        KeyFormat format = KeyFormat.standard();
        assertThat(owner("test#" + format.digestOf(KEY)))
                .startsWith("request-1/")
                .isNotEqualTo(owner("test#" + format.digestOf(IdempotencyKey.of("order-2"))));
    }

    /** Reads strings, and writes as it is told. */
    private static JsonBinding<String> binding(JsonEncoder<String> encoder) {
        return new JsonBinding<>() {
            @Override
            public String read(JsonReader in) throws IOException {
                return new TextBinding().read(in);
            }

            @Override
            public void write(JsonWriter out, String value) throws IOException {
                encoder.write(out, value);
            }
        };
    }

    private String owner(String key) {
        return store.find(key).orElseThrow().owner();
    }

    private IdempotencyBuilder builder() {
        return Idempotency.builder(store).prefix("test").clock(clock);
    }

    private String run(Idempotency idempotency, IdempotencyKey key) {
        return run(idempotency, key, () -> "effect " + effects.incrementAndGet());
    }

    private String run(Idempotency idempotency, IdempotencyKey key, Work<String, RuntimeException> work) {
        return idempotency.run(key, new TextBinding(), context, work);
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T10:00:00.5Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record FailingRelease(IdempotencyStore store, RuntimeException failure) implements IdempotencyStore {

        @Override
        public Optional<IdempotencyRecord> begin(Claim claim, Instant now) {
            return store.begin(claim, now);
        }

        @Override
        public IdempotencyRecord complete(Claim claim, StoredResult result, Instant expiry) {
            return store.complete(claim, result, expiry);
        }

        @Override
        public void release(Claim claim) {
            throw failure;
        }
    }

    private record Counting(IdempotencyStore store, AtomicInteger begun) implements IdempotencyStore {

        @Override
        public Optional<IdempotencyRecord> begin(Claim claim, Instant now) {
            begun.incrementAndGet();
            return store.begin(claim, now);
        }

        @Override
        public IdempotencyRecord complete(Claim claim, StoredResult result, Instant expiry) {
            return store.complete(claim, result, expiry);
        }

        @Override
        public void release(Claim claim) {
            store.release(claim);
        }
    }
}
