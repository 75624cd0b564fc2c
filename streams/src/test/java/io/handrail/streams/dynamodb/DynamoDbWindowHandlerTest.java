package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.window.Window;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbWindowHandlerTest {

    public record Item(String id, int size) {}

    /** Counts changes by their kind. */
    public static final class Kinds extends DynamoDbWindowHandler<Item, Map<String, Integer>> {

        @Override
        protected Map<String, Integer> initialState() {
            return new TreeMap<>();
        }

        @Override
        protected Map<String, Integer> add(Map<String, Integer> kinds, Change<Item> change) {
            kinds.merge(String.valueOf(change.record().eventName()), 1, Integer::sum);
            return kinds;
        }

        @Override
        protected void close(Window window, Map<String, Integer> kinds, Context context) {
            context.getLogger().log("closed " + new TreeMap<>(kinds) + "\n");
        }
    }

    private final LambdaRuntime function = LambdaRuntime.inProcess(Kinds.class);

    @AfterEach
    void stop() {
        function.close();
    }

    private InvocationResult succeeded(String event) {
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        return result;
    }

    @Test
    void changesAreCountedAndTheWindowClosed() {
        String changes = Events.dynamoDb()
                .insert(Map.of("id", "1", "size", 1))
                .modify(Map.of("id", "1", "size", 1), Map.of("id", "1", "size", 2))
                .remove(Map.of("id", "1", "size", 2))
                .insert(Map.of("id", "2", "size", 1))
                .json();
        assertThat(succeeded(Events.window(changes).json()).payload())
                .isEqualTo("{\"state\":{\"INSERT\":2,\"MODIFY\":1,\"REMOVE\":1},\"batchItemFailures\":[]}");
        InvocationResult last = succeeded(
                Events.window(changes).state("{\"INSERT\":2}").finalInvoke().json());
        assertThat(last.payload()).isEqualTo("{\"state\":{},\"batchItemFailures\":[]}");
        assertThat(last.logs()).contains("closed {INSERT=4, MODIFY=1, REMOVE=1}");
    }

    @Test
    void aChangeThatIsNotTheItemIsReported() {
        String changes = Events.dynamoDb()
                .insert(Map.of("id", "1", "size", 1))
                .insert(Map.of("id", "2", "size", "large"))
                .json();
        assertThat(succeeded(Events.window(changes).json()).payload())
                .startsWith("{\"state\":{\"INSERT\":1},\"batchItemFailures\":[{\"itemIdentifier\":\"");
    }
}
