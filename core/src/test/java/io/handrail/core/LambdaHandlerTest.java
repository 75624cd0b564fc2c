package io.handrail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.json.InvalidJsonException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LambdaHandlerTest {

    private final FakeContext context = new FakeContext();

    /** Doubles a number; the simplest handler with a reader and a writer of its own. */
    private static class Doubler extends LambdaHandler<Integer, Integer> {

        final List<Interceptor> extra;

        Doubler(Interceptor... extra) {
            super(in -> in.nextInt(), (out, value) -> out.value(value));
            this.extra = List.of(extra);
        }

        @Override
        protected List<Interceptor> interceptors() {
            List<Interceptor> all = new ArrayList<>(super.interceptors());
            all.addAll(extra);
            return all;
        }

        @Override
        public Integer handle(Integer number, Context context) throws Exception {
            if (number < 0) {
                throw new NegativeException("no negative numbers", new IOException("the cause"));
            }
            return number * 2;
        }
    }

    /** Reads its event by hand and the user's type inside it by the codec, as base classes of other modules do. */
    private abstract static class Wrapped<T> extends LambdaHandler<Integer, Integer> {

        final Type wrapped = typeArgument(Wrapped.class, 0);

        Wrapped() {
            super(in -> in.nextInt(), (out, value) -> out.value(value));
        }

        @Override
        public Integer handle(Integer number, Context context) {
            return number;
        }
    }

    private static final class WrappedList extends Wrapped<List<String>> {}

    private static final class WrappedOpen<T> extends Wrapped<T> {}

    @Test
    void aBaseClassFindsTheTypeThatASubclassDeclares() {
        assertThat(new WrappedList().wrapped.getTypeName()).isEqualTo("java.util.List<java.lang.String>");
        assertThatThrownBy(() -> new WrappedOpen<String>())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not say what T of Wrapped is");
    }

    private static final class NegativeException extends Exception {
        private static final long serialVersionUID = 1L;

        NegativeException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private String invoke(LambdaHandler<?, ?> handler, String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theEventIsReadHandledAndItsAnswerWritten() throws Exception {
        assertThat(invoke(new Doubler(), "21")).isEqualTo("42");
    }

    @Test
    void aCheckedExceptionLeavesWithItsOwnClassMessageAndCause() {
        assertThatThrownBy(() -> invoke(new Doubler(), "-1"))
                .isExactlyInstanceOf(NegativeException.class)
                .hasMessage("no negative numbers")
                .hasRootCauseMessage("the cause");
    }

    @Test
    void aFailureIsLoggedAsOneLineWithItsCause() {
        assertThatThrownBy(() -> invoke(new Doubler(), "-1")).isInstanceOf(NegativeException.class);

        assertThat(context.lines()).singleElement().asString().satisfies(line -> {
            assertThat(line.strip()).doesNotContain("\n");
            assertThat(line).contains("request-1 demo", "no negative numbers", "caused by", "the cause");
        });
    }

    @Test
    void anEventThatIsNotJsonIsNamedAsSuch() {
        assertThatThrownBy(() -> invoke(new Doubler(), "{\"a\""))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("$");
        assertThatThrownBy(() -> invoke(new Doubler(), ""))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> invoke(new Doubler(), "1 2")).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void anEventOfAnotherShapeIsNamedWithWhatWasExpectedButNotItsContent() {
        assertThatThrownBy(() -> invoke(new Doubler(), "\"secret\""))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageNotContaining("secret");
        assertThat(context.lines()).singleElement().asString().contains("InvalidJsonException");
    }

    @Test
    void aHandlerOfVoidTakesAnyEvent() throws Exception {
        LambdaHandler<Void, String> handler = new LambdaHandler<>() {
            @Override
            public String handle(Void nothing, Context context) {
                return "called";
            }
        };
        assertThat(invoke(handler, "{\"a\":[1]}")).isEqualTo("\"called\"");
        assertThat(invoke(handler, "null")).isEqualTo("\"called\"");
    }

    @Test
    void whatADecoderThrowsForReasonsOfItsOwnIsNotTakenForInvalidJson() {
        LambdaHandler<String, String> handler =
                new LambdaHandler<>(
                        in -> {
                            throw new IllegalStateException("the key is not ready");
                        },
                        (out, value) -> out.value(value)) {
                    @Override
                    public String handle(String event, Context context) {
                        return event;
                    }
                };
        assertThatThrownBy(() -> invoke(handler, "1"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("the key is not ready");
    }

    @Test
    void aNullEventIsRefused() {
        LambdaHandler<String, String> handler =
                new LambdaHandler<>(
                        in -> {
                            in.nextNull();
                            return null;
                        },
                        (out, value) -> out.value(value)) {
                    @Override
                    public String handle(String event, Context context) {
                        return event;
                    }
                };
        assertThatThrownBy(() -> invoke(handler, "null"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("null");
    }

    @Test
    void interceptorsRunInOrderAroundTheHandlerAndBackAgain() throws Exception {
        List<String> seen = new ArrayList<>();
        invoke(new Doubler(new Recorder("a", seen), new Recorder("b", seen)), "1");
        assertThat(seen).containsExactly("a before 1", "b before 1", "b after 2", "a after 2");

        seen.clear();
        assertThatThrownBy(() -> invoke(new Doubler(new Recorder("a", seen), new Recorder("b", seen)), "-1"));
        assertThat(seen).containsExactly("a before -1", "b before -1", "b error", "a error");
    }

    @Test
    void aThrowInBeforeRefusesTheInvocation() {
        List<String> seen = new ArrayList<>();
        Interceptor refusing = new Interceptor() {
            @Override
            public void before(Invocation invocation) {
                throw new IllegalArgumentException("refused");
            }
        };
        assertThatThrownBy(() -> invoke(new Doubler(new Recorder("a", seen), refusing, new Recorder("c", seen)), "1"))
                .hasMessage("refused");
        assertThat(seen).containsExactly("a before 1", "a error");
    }

    @Test
    void aThrowInAfterIsLoggedAndChangesNothing() throws Exception {
        Interceptor failing = new Interceptor() {
            @Override
            public void after(Invocation invocation, Object result) {
                throw new IllegalStateException("metrics are down");
            }
        };
        assertThat(invoke(new Doubler(failing), "1")).isEqualTo("2");
        assertThat(context.lines()).singleElement().asString().contains("metrics are down");
    }

    @Test
    void aThrowInOnErrorDoesNotHideTheFirstError() {
        Interceptor failing = new Interceptor() {
            @Override
            public void onError(Invocation invocation, Throwable error) {
                throw new IllegalStateException("reporter is down");
            }
        };
        assertThatThrownBy(() -> invoke(new Doubler(failing), "-1"))
                .isInstanceOf(NegativeException.class)
                .satisfies(
                        e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(IllegalStateException.class));
    }

    @Test
    void anUnreadableEventReachesOnErrorWithoutAnEvent() {
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> invoke(new Doubler(new Recorder("a", seen)), "[]"));
        assertThat(seen).containsExactly("a before null", "a error");
    }

    @Test
    void oneHandlerServesManyThreadsAtOnce() throws Exception {
        int threads = 32;
        CyclicBarrier together = new CyclicBarrier(threads);
        Doubler handler = new Doubler();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String number = Integer.toString(i);
                calls.add(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return invoke(handler, number);
                });
            }
            List<Future<String>> answers = pool.invokeAll(calls);
            for (int i = 0; i < threads; i++) {
                assertThat(answers.get(i).get()).isEqualTo(Integer.toString(2 * i));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private record Recorder(String name, List<String> seen) implements Interceptor {

        @Override
        public void before(Invocation invocation) {
            seen.add(name + " before " + invocation.event());
        }

        @Override
        public void after(Invocation invocation, Object result) {
            seen.add(name + " after " + result);
        }

        @Override
        public void onError(Invocation invocation, Throwable error) {
            seen.add(name + " error");
        }
    }
}
