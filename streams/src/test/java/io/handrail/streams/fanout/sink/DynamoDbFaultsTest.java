package io.handrail.streams.fanout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.aws.Clients;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Unsent;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** BatchWriteItem as it fails. */
class DynamoDbFaultsTest {

    private static final Pattern ID = Pattern.compile("\"id\":\\{\"S\":\"([^\"]*)\"");
    private static final String JSON = "application/x-amz-json-1.0";

    private final Set<String> stored = new TreeSet<>();
    private final ScriptedEndpoint endpoint = ScriptedEndpoint.answering(this::answer);
    private final DynamoDbSink<String> sink = DynamoDbSink.to(
            Clients.create(
                    DynamoDbClient.builder(),
                    b -> b.endpointOverride(endpoint.uri())
                            .region(Region.US_EAST_1)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))),
            "docs",
            id -> Map.of("id", AttributeValue.fromS(id)),
            "id");

    @AfterEach
    void close() {
        endpoint.close();
    }

    /** Takes all, but no request with the item {@code invalid} in it. */
    private Response answer(ScriptedEndpoint.Request request) {
        if (request.text().contains("invalid")) {
            return Response.of(
                    400, JSON, "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\"no\"}");
        }
        Matcher ids = ID.matcher(request.text());
        while (ids.find()) {
            stored.add(ids.group(1));
        }
        return Response.of(200, JSON, "{\"UnprocessedItems\":{}}");
    }

    private static Response unprocessed(String id) {
        return Response.of(
                200,
                JSON,
                "{\"UnprocessedItems\":{\"docs\":[{\"PutRequest\":{\"Item\":{\"id\":{\"S\":\"" + id + "\"}}}}]}}");
    }

    @Test
    void onlyUnprocessedItemsAreSentAgain() {
        endpoint.next(unprocessed("b"));

        assertThat(sink.write(List.of("a", "b"), TestContext.create()).isComplete())
                .isTrue();
        assertThat(endpoint.requests()).hasSize(2);
        assertThat(stored).as("of the second request").containsExactly("b");
    }

    @Test
    void anAnswerThatNamesAnItemInAnotherShapeSaysNothingOfAny() {
        endpoint.next(unprocessed("B"));

        assertThat(sink.write(List.of("a", "b"), TestContext.create()).isComplete())
                .isTrue();
        assertThat(stored).containsExactly("a", "b");
    }

    @Test
    void anAnswerThatSaysNothingIsNoSuccess() {
        endpoint.next(Response.of(200, JSON, "{}"));

        assertThat(sink.write(List.of("a"), TestContext.create()).isComplete()).isTrue();
        assertThat(endpoint.requests()).hasSize(2);
        assertThat(stored).containsExactly("a");
    }

    @Test
    void anInvalidItemFailsAlone() {
        SendResult<String> result = sink.write(List.of("a", "invalid", "c"), TestContext.create());

        assertThat(stored).containsExactly("a", "c");
        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.unsent()).singleElement().satisfies(unsent -> {
            assertThat(unsent.index()).isEqualTo(1);
            assertThat(unsent.reason()).isEqualTo(Unsent.Reason.REJECTED);
        });
    }

    @Test
    void theEarlierValuesOfAKeyShareTheFateOfTheLast() {
        assertThat(sink.write(List.of("a", "a", "b"), TestContext.create()).sent())
                .isEqualTo(3);
        assertThat(endpoint.requests()).hasSize(1);

        SendResult<String> result = sink.write(List.of("invalid", "c", "invalid"), TestContext.create());
        assertThat(result.unsent()).extracting(Unsent::index).containsExactly(0, 2);
    }

    @Test
    void aValueWithoutTheKeyFailsAlone() {
        DynamoDbSink<String> other = DynamoDbSink.to(
                Clients.create(
                        DynamoDbClient.builder(),
                        b -> b.endpointOverride(endpoint.uri())
                                .region(Region.US_EAST_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))),
                "docs",
                id -> id.isEmpty() ? Map.of() : Map.of("id", AttributeValue.fromS(id)),
                "id");

        assertThat(other.write(List.of("", "a"), TestContext.create()).unsent())
                .singleElement()
                .satisfies(unsent -> assertThat(unsent.message()).contains("no attribute id"));
        assertThat(stored).containsExactly("a");
    }

    @Test
    void anItemOverTheLimitIsTooLarge() {
        assertThat(sink.write(List.of("a".repeat(400 * 1024)), TestContext.create())
                        .unsent())
                .extracting(Unsent::reason)
                .containsExactly(Unsent.Reason.TOO_LARGE);
        assertThat(endpoint.requests()).isEmpty();
    }
}
