package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.s3.internal.S3NotificationReader;
import io.handrail.testing.Events;
import io.handrail.testing.S3EventBuilder;
import io.handrail.testing.SqsEventBuilder;
import io.handrail.testing.TestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3ObjectHandlerTest {

    private final TestContext context = TestContext.create();
    private final List<String> seen = new ArrayList<>();
    private final Uploads uploads = new Uploads();

    private final class Uploads extends S3ObjectHandler {

        @Override
        protected void process(S3ObjectEvent object, Context given) {
            if (object.key().startsWith("bad")) {
                throw new IllegalStateException(object.key());
            }
            seen.add("created " + object.key());
        }

        @Override
        protected void removed(S3ObjectEvent event, Context given) {
            seen.add("removed " + event.key());
        }

        @Override
        protected void restored(S3ObjectEvent event, Context given) {
            seen.add("restored " + event.eventName());
        }

        @Override
        protected void tagged(S3ObjectEvent event, Context given) {
            seen.add("tagged " + event.eventName());
        }
    }

    private BatchResponse handle(String event) throws Exception {
        return uploads.handle(Json.parse(event, new S3NotificationReader()), context);
    }

    private static S3EventBuilder photo() {
        return Events.s3()
                .bucket("photos")
                .key("a b+ü/100%.jpg")
                .versionId("v1")
                .sequencer("00A1");
    }

    @Test
    void theSameObjectComesByEverySender() {
        S3Notification direct = Json.parse(photo().json(), new S3NotificationReader());
        String sns = photo().snsJson();
        String rule = photo().eventBridgeJson();
        assertThat(direct.events()).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("a b+ü/100%.jpg");
            assertThat(event.isCreated()).isTrue();
        });
        assertThat(Json.parse(sns, new S3NotificationReader())).isEqualTo(direct);
        assertThat(Json.parse(rule, new S3NotificationReader())).isEqualTo(direct);
        SqsEventBuilder queue = Events.sqs();
        assertThat(S3NotificationReader.events(photo().json())).isEqualTo(direct.events());
        for (String event : List.of(
                queue.body(photo().json()).json(),
                queue.body(photo().json()).fromTopic("uploads").json(),
                Events.sqs().body(rule).json(),
                Events.sqs().body(rule).fromTopic("uploads").json())) {
            List<S3Message> messages =
                    Json.parse(event, new S3NotificationReader()).messages();
            assertThat(messages).hasSize(1);
            assertThat(S3NotificationReader.events(messages.get(0).body())).isEqualTo(direct.events());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ObjectCreated:CompleteMultipartUpload,created k",
        "ObjectCreated:Copy,created k",
        "ObjectRemoved:Delete,removed k",
        "ObjectRemoved:DeleteMarkerCreated,removed k",
        "ObjectRestore:Completed,restored ObjectRestore:Completed",
        "ObjectTagging:Delete,tagged ObjectTagging:Delete"
    })
    void eachKindHasItsHookWhoeverSendsIt(String name, String expected) throws Exception {
        S3EventBuilder event = Events.s3().key("k").eventName(name);
        assertThat(handle(event.json())).as("nothing to report").isNull();
        assertThat(handle(event.eventBridgeJson())).isNull();
        assertThat(handle(event.snsJson())).isNull();
        assertThat(seen).containsExactly(expected, expected, expected);
    }

    @Test
    void whatExpiresIsRemovedAndWhatHasNoHookIsLogged() throws Exception {
        handle(Events.s3().key("old").eventName("s3:LifecycleExpiration:Delete").json());
        handle(photo().eventBridgeJson()
                .replace("Object Created", "Object Deleted")
                .replace("PutObject", "Lifecycle Expiration"));
        assertThat(seen).containsExactly("removed old", "removed a b+ü/100%.jpg");
        handle(photo().eventName("Replication:OperationFailedReplication").json());
        handle(photo().eventBridgeJson().replace("Object Created", "Object Of The Future"));
        assertThat(context.logs().toString())
                .contains("Ignored Replication:OperationFailedReplication")
                .contains("Ignored Object Of The Future");
    }

    @Test
    void ofAQueueWhatFailsIsReportedAlone() throws Exception {
        String event = Events.sqs()
                .messageId("good")
                .body(photo().json())
                .and()
                .messageId("half")
                .body(Events.s3().key("bad").and().key("beside").json())
                .and()
                .messageId("none")
                .body("hello")
                .and()
                .messageId("test")
                .body(Events.s3TestEvent("photos"))
                .json();
        assertThat(handle(event).batchItemFailures())
                .containsExactly(new ItemIdentifier.Id("half"), new ItemIdentifier.Id("none"));
        assertThat(seen).containsExactly("created a b+ü/100%.jpg", "created beside");
    }

    @Test
    void ofAFifoQueueTheRestOfTheGroupComesAgain() throws Exception {
        SqsEventBuilder queue = Events.sqs().queue("uploads.fifo").group("a");
        String event = queue.messageId("1")
                .body(Events.s3().key("bad").eventBridgeJson())
                .and()
                .messageId("2")
                .body(Events.s3().key("later").eventBridgeJson())
                .and()
                .messageId("3")
                .group("b")
                .body(Events.s3().key("other").eventBridgeJson())
                .json();
        assertThat(handle(event).batchItemFailures())
                .containsExactly(new ItemIdentifier.Id("1"), new ItemIdentifier.Id("2"));
        assertThat(seen).containsExactly("created other");
    }

    @Test
    void whatIsNotStartedBeforeTheDeadlineIsReported() throws Exception {
        S3Notification queued =
                Json.parse(Events.sqs().messageId("late").body(photo().json()).json(), new S3NotificationReader());
        assertThat(uploads.handle(queued, context.withRemainingTime(Duration.ofMillis(100)))
                        .batchItemFailures())
                .containsExactly(new ItemIdentifier.Id("late"));
        assertThat(seen).isEmpty();
    }

    @Test
    void withoutAQueueTheFirstFailureFailsTheInvocationAndTheOthersAreProcessed() {
        String event =
                Events.s3().key("bad1").and().key("good").and().key("bad2").json();
        assertThatThrownBy(() -> handle(event))
                .hasMessage("bad1")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(seen).containsExactly("created good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":\"aws.ec2\",\"detail-type\":\"Object Created\",\"detail\":{}}",
                "{\"source\":\"aws.s3\",\"detail\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"k\"}}}",
                "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":null}",
                "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":{\"object\":{\"key\":\"k\"}}}",
                "{\"Type\":\"Notification\",\"Message\":\"{}\"}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}]}",
                "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{\"Message\":\"hello\"}}]}"
            })
    void whatIsNoEventAboutAnObjectIsRefused(String json) {
        assertThatThrownBy(() -> handle(json)).isInstanceOf(InvalidJsonException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void wrappersInsideOfWrappersAreNotFollowedForEver() throws Exception {
        String body = photo().json();
        for (int i = 0; i < 3; i++) {
            body = "{\"Type\":\"Notification\",\"Message\":" + Json.toJson(body, (out, text) -> out.value(text)) + "}";
        }
        String queueInQueue = Events.sqs().body(photo().json()).json();
        String event = Events.sqs()
                .messageId("deep")
                .body(body)
                .and()
                .messageId("queue")
                .body(queueInQueue)
                .json();
        assertThat(handle(event).batchItemFailures()).hasSize(2);
        assertThat(context.logs().toString())
                .contains("wrapped more than 2 times")
                .contains("messages of a queue");
    }
}
