package io.handrail.streams.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Batch;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.testing.TestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowHandlerTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Window WINDOW = new Window(START, START.plusSeconds(60), "shard-1", "arn", false);
    private static final Window EARLY = new Window(START, START.plusSeconds(60), "shard-1", "arn", true);

    private final Letters letters = new Letters();

    private static WindowEvent<Sub> event(@Nullable String state, Sub... subs) {
        return new WindowEvent<>(List.of(subs), WINDOW, state, false);
    }

    private static WindowEvent<Sub> last(@Nullable String state, Sub... subs) {
        return new WindowEvent<>(List.of(subs), WINDOW, state, true);
    }

    private static Sub sub(int sequence, String value) {
        return new Sub(sequence, value);
    }

    private static <S> WindowResponse run(WindowHandler<Sub, Sub, S> handler, WindowEvent<Sub> event) throws Exception {
        return handler.handle(event, TestContext.create());
    }

    private static ItemIdentifier id(int sequence) {
        return new ItemIdentifier.Id(String.valueOf(sequence));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"{}", "null"})
    void theFirstInvocationOfAWindowBeginsWithTheInitialState(@Nullable String none) throws Exception {
        WindowResponse response = run(letters, event(none, sub(1, "a"), sub(2, "b")));
        assertThat(response.state()).isEqualTo("{\"values\":[\"a\",\"b\"],\"count\":2}");
        assertThat(response.batchItemFailures()).isEmpty();
        assertThat(letters.closed).isEmpty();
    }

    @Test
    void theStateIsCarriedFromOneInvocationToTheNext() throws Exception {
        String state = run(letters, event("{}", sub(1, "a"))).state();
        state = run(letters, event(state)).state();
        state = run(letters, event(state, sub(2, "b"))).state();
        assertThat(state).isEqualTo("{\"values\":[\"a\",\"b\"],\"count\":2}");
    }

    @Test
    void theAnswerIsWrittenAsLambdaReadsIt() throws Exception {
        WindowResponse response = run(letters, event("{}", sub(1, "a"), sub(2, "!")));
        assertThat(Json.toJson(response, WindowResponse.ENCODER))
                .isEqualTo("{\"state\":{\"values\":[\"a\"],\"count\":1},"
                        + "\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
    }

    @Test
    void aFailedRecordAndWhatFollowsAreNotInTheState() throws Exception {
        WindowResponse response = run(letters, event("{}", sub(1, "a"), sub(2, "!b"), sub(3, "c")));
        assertThat(response.state()).isEqualTo("{\"values\":[\"a\"],\"count\":1}");
        assertThat(response.batchItemFailures()).containsExactly(id(2));
    }

    @Test
    void theSiblingsOfAFailedAggregatedRecordAreTakenOut() throws Exception {
        WindowResponse response = run(
                letters, event("{}", sub(1, "a"), sub(2, "b"), sub(2, "c"), sub(2, "!d"), sub(2, "e"), sub(3, "f")));
        assertThat(response.state()).isEqualTo("{\"values\":[\"a\"],\"count\":1}");
        assertThat(response.batchItemFailures()).containsExactly(id(2));
    }

    @Test
    void aggregatedRecordsThatWereDoneStayWhenALaterOneFails() throws Exception {
        WindowResponse response = run(letters, event("{}", sub(1, "a"), sub(1, "b"), sub(2, "!")));
        assertThat(response.state()).isEqualTo("{\"values\":[\"a\",\"b\"],\"count\":2}");
        assertThat(response.batchItemFailures()).containsExactly(id(2));
    }

    @Test
    void deadLettersTakeWhatFailedForGoodOutOfTheState() throws Exception {
        Letters permanent = new Letters() {
            @Override
            protected boolean isPermanent(Exception exception) {
                return true;
            }
        };
        WindowResponse response = run(
                permanent,
                event(
                        "{\"values\":[\"0\"],\"count\":1}",
                        sub(1, "a"),
                        sub(1, "!b"),
                        sub(1, "c"),
                        sub(2, "undecodable")));
        assertThat(response.state()).isEqualTo("{\"values\":[\"0\",\"a\",\"c\"],\"count\":3}");
        assertThat(response.batchItemFailures()).isEmpty();
        assertThat(permanent.dead).containsExactly(sub(1, "!b"), sub(2, "undecodable"));
    }

    @Test
    void aDeadLetterInsideAnAggregateComesAgainWithIt() throws Exception {
        Letters some = new Letters() {
            @Override
            protected boolean isPermanent(Exception exception) {
                return dead.isEmpty();
            }
        };
        WindowResponse response =
                run(some, event("{}", sub(1, "a"), sub(2, "b"), sub(2, "!dead"), sub(2, "c"), sub(2, "!later")));
        assertThat(some.dead).containsExactly(sub(2, "!dead"));
        assertThat(response.state()).isEqualTo("{\"values\":[\"a\"],\"count\":1}");
        assertThat(response.batchItemFailures()).containsExactly(id(2));
    }

    @Test
    void beforeTheDeadlineTheStateSoFarIsAnswered() throws Exception {
        AtomicInteger remaining = new AtomicInteger(10_000);
        letters.beforeAdd = () -> remaining.addAndGet(-3_000);
        WindowResponse response = letters.handle(
                event("{}", sub(1, "a"), sub(2, "b"), sub(3, "c"), sub(3, "d"), sub(3, "e")),
                Remaining.context(remaining));
        assertThat(response.state()).isEqualTo("{\"values\":[\"a\",\"b\"],\"count\":2}");
        assertThat(response.batchItemFailures()).containsExactly(id(3));
    }

    @Test
    void theLastInvocationAddsItsRecordsAndClosesTheWindow() throws Exception {
        WindowResponse response = run(letters, last("{\"values\":[\"a\"],\"count\":1}", sub(2, "b")));
        assertThat(letters.closed)
                .singleElement()
                .satisfies(state -> assertThat(state.values).containsExactly("a", "b"));
        assertThat(letters.windows).containsExactly(WINDOW);
        assertThat(response).isEqualTo(new WindowResponse("{}", List.of()));
    }

    @Test
    void aWindowWithoutRecordsIsClosedWithTheInitialState() throws Exception {
        run(letters, last(null));
        assertThat(letters.closed)
                .singleElement()
                .satisfies(state -> assertThat(state.values).isEmpty());
    }

    @Test
    void aWindowThatLambdaTerminatesEarlyIsClosedAndSaysSo() throws Exception {
        WindowResponse response =
                run(letters, new WindowEvent<>(List.of(), EARLY, "{\"values\":[\"a\"],\"count\":1}", false));
        assertThat(letters.windows).singleElement().matches(Window::terminatedEarly);
        assertThat(response.state()).isEqualTo("{}");
    }

    @Test
    void theLastInvocationFailsWithItsRecordsAndDoesNotClose() {
        assertThatThrownBy(() -> run(letters, last("{}", sub(1, "a"), sub(7, "!"))))
                .isInstanceOf(WindowNotClosedException.class)
                .hasMessageContaining("7");
        assertThat(letters.closed).isEmpty();
    }

    @Test
    void aFailureToCloseFailsTheInvocationAsItIs() {
        letters.closing = (window, state) -> {
            throw new UncheckedIOException(new IOException("table is away"));
        };
        assertThatThrownBy(() -> run(letters, last("{}", sub(1, "a"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("table is away");
    }

    @Test
    void aStateOfOneMegabyteIsCarriedAndALargerOneRefused() throws Exception {
        int frame = "{\"values\":[\"\"],\"count\":1}".length();
        int room = StateJson.MAX_BYTES - frame;
        assertThat(run(letters, event("{}", sub(1, "x".repeat(room)))).state()).hasSize(StateJson.MAX_BYTES);
        assertThatThrownBy(() -> run(letters, event("{}", sub(1, "x".repeat(room + 1)))))
                .isInstanceOf(WindowStateTooLargeException.class)
                .hasMessageContaining("1048577")
                .hasMessageContaining("1048576");
    }

    @Test
    void theSizeOfAStateIsThatOfItsUtf8() {
        String euros = "\u20ac".repeat(200_000) + "\ud83d\ude00".repeat(120_000);
        assertThatThrownBy(() -> run(letters, event("{}", sub(1, euros))))
                .isInstanceOf(WindowStateTooLargeException.class)
                .hasMessageContaining(String.valueOf(600_000 + 480_000 + "{\"values\":[\"\"],\"count\":1}".length()));
    }

    @Test
    void whatIsClosedMayBeLarger() throws Exception {
        run(letters, last("{}", sub(1, "x".repeat(StateJson.MAX_BYTES))));
        assertThat(letters.closed).hasSize(1);
    }

    @Test
    void aStateThatIsNoneOfTheHandlersIsRefusedWithoutItsValue() {
        assertThatThrownBy(() -> run(letters, event("{\"values\":\"secret\"}", sub(1, "a"))))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("$.state.values")
                .hasMessageNotContaining("secret");
    }

    @Test
    void addingMustReturnAState() throws Exception {
        Letters forgetful = new Letters() {
            @Override
            @SuppressWarnings("NullAway") // what is tested
            protected State add(State state, Sub sub) {
                return null;
            }
        };
        WindowResponse response = run(forgetful, event("{}", sub(1, "a")));
        assertThat(response.batchItemFailures()).containsExactly(id(1));
    }

    @Test
    void addingThatCannotBeRepeatedFailsTheInvocation() {
        AtomicInteger calls = new AtomicInteger();
        letters.failing = sub -> calls.incrementAndGet() > 1;
        assertThatThrownBy(() -> run(letters, event("{}", sub(1, "a"), sub(2, "b"))))
                .isInstanceOf(UnrepeatableAddError.class)
                .hasMessageContaining("add()");
    }

    /** Counts values by their first letter, as a Python function of AWS's guide would. */
    private static final class Counts extends WindowHandler<Sub, Sub, Map<String, Integer>> {

        private final List<Map<String, Integer>> closed = new ArrayList<>();

        Counts() {
            super(in -> {
                throw new UnsupportedOperationException();
            });
        }

        @Override
        protected Batch<Sub> batch(List<Sub> records) {
            return new Subs(records);
        }

        @Override
        protected Map<String, Integer> initialState() {
            return new TreeMap<>(Map.of("initial", 1));
        }

        @Override
        protected Map<String, Integer> add(Map<String, Integer> state, Sub sub) {
            if (sub.value().equals("clear")) {
                return new TreeMap<>();
            }
            state.merge(sub.value(), 1, Integer::sum);
            return state;
        }

        @Override
        protected void close(Window window, Map<String, Integer> state, Context context) {
            closed.add(state);
        }

        @Override
        protected Optional<DeadLetters> deadLetters() {
            return Optional.empty();
        }
    }

    @Test
    void aStateOfAnotherFunctionIsTakenOver() throws Exception {
        WindowResponse response = run(new Counts(), event("{\"1\":282,\"2\":715}", sub(1, "1")));
        assertThat(response.state()).isEqualTo("{\"1\":283,\"2\":715}");
    }

    @Test
    void aStateThatLooksLikeNoneIsNotTakenForOne() throws Exception {
        Counts counts = new Counts();
        String state = run(counts, event("{}", sub(1, "clear"))).state();
        assertThat(state).isNotEqualTo("{}");
        run(counts, last(state));
        assertThat(counts.closed).containsExactly(Map.of());
    }

    @Test
    void aStateThatLooksWrappedIsNotTakenForOne() throws Exception {
        Counts counts = new Counts();
        String state = run(counts, event("{}", sub(1, "clear"), sub(2, "io.handrail.state")))
                .state();
        run(counts, last(state));
        assertThat(counts.closed).containsExactly(Map.of("io.handrail.state", 1));
    }

    @Test
    void aStateThatIsNoObjectIsCarriedInOne() {
        assertThat(StateJson.carried("5")).isEqualTo("{\"io.handrail.state\":5}");
        assertThat(StateJson.own("{\"io.handrail.state\":5}")).isEqualTo("5");
        assertThat(StateJson.own(StateJson.carried("[{}]"))).isEqualTo("[{}]");
    }
}
