package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchHandlerTest {

    /** A handler of JSON arrays of ids. */
    private static class Ids extends BatchHandler<List<Item>, Item> {

        final List<String> calls = new ArrayList<>();

        Ids() {
            super(Ids::read);
        }

        private static List<Item> read(JsonReader in) throws IOException {
            List<String> ids = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                ids.add(in.nextString());
            }
            in.endArray();
            return Item.of(ids.toArray(new String[0]));
        }

        @Override
        protected Batch<Item> batch(List<Item> event) {
            return new ItemBatch(event);
        }

        @Override
        protected void process(Item item, Context context) {
            calls.add("process " + item.id());
            if (item.id().endsWith("!")) {
                throw new IllegalStateException(item.id());
            }
        }
    }

    private static String invoke(BatchHandler<?, ?> handler, String event, Context context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anEventOfBytesBecomesAResponseOfBytes() throws IOException {
        assertThat(invoke(new Ids(), "[\"a1\",\"a2!\",\"a3\"]", new ManualContext()))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"a2!\"}]}");
    }

    @Test
    void aUnitTestCallsItWithATypedEvent() {
        assertThat(new Ids().handle(Item.of("a1"), new ManualContext())).isEqualTo(BatchResponse.SUCCESS);
    }

    @Test
    void theHooksOfASubclassAreCalled() {
        List<DeadLetter> letters = new ArrayList<>();
        Ids handler = new Ids() {
            @Override
            protected BatchPolicy policy(List<Item> event) {
                return BatchPolicy.byGroup();
            }

            @Override
            protected void onSuccess(Item item, Context context) {
                calls.add("onSuccess " + item.id());
            }

            @Override
            protected void onFailure(Item item, Exception exception, Context context) {
                calls.add("onFailure " + item.id());
            }

            @Override
            protected boolean isPermanent(Exception exception) {
                return exception.getMessage().startsWith("a");
            }

            @Override
            protected Optional<DeadLetters> deadLetters() {
                return Optional.of(letters::add);
            }

            @Override
            protected Duration margin(Duration remaining) {
                return Duration.ofMillis(1);
            }
        };

        BatchResponse response = handler.handle(Item.of("a1!", "a2", "b1!", "b2"), new ManualContext(10));

        assertThat(Recorder.ids(response)).containsExactly("b1!", "b2");
        assertThat(letters).hasSize(1);
        assertThat(handler.calls)
                .containsExactly(
                        "process a1!", "onFailure a1!", "process a2", "onSuccess a2", "process b1!", "onFailure b1!");
    }

    @Test
    void aSubclassMayHaveABatchThatFailedAltogetherThrown() {
        Ids handler = new Ids() {
            @Override
            protected boolean throwWhenAllFail() {
                return true;
            }
        };

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> invoke(handler, "[\"a1!\"]", new ManualContext()))
                .isInstanceOf(BatchFailedException.class)
                .hasRootCauseMessage("a1!");
    }
}
