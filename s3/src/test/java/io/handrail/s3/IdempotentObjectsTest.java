package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.InMemoryIdempotencyStore;
import io.handrail.core.json.Json;
import io.handrail.s3.internal.S3NotificationReader;
import io.handrail.testing.Events;
import io.handrail.testing.S3EventBuilder;
import io.handrail.testing.TestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdempotentObjectsTest {

    private final TestContext context = TestContext.create();
    private final List<String> seen = new ArrayList<>();
    private final Uploads uploads = new Uploads();

    private final class Uploads extends S3ObjectHandler {

        private final Idempotency idempotency =
                Idempotency.builder(new InMemoryIdempotencyStore()).prefix("f").build();
        private @Nullable RuntimeException failure;

        @Override
        protected Optional<Idempotency> idempotency() {
            return Optional.of(idempotency);
        }

        @Override
        protected void process(S3ObjectEvent object, Context given) {
            seen.add(object.key());
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        protected void removed(S3ObjectEvent event, Context given) {
            seen.add("-" + event.key());
        }

        @Override
        protected void tagged(S3ObjectEvent event, Context given) {
            seen.add("#" + event.key());
        }
    }

    private void handle(String event) throws Exception {
        uploads.handle(Json.parse(event, new S3NotificationReader()), context);
    }

    private static S3EventBuilder upload() {
        return Events.s3().key("k").sequencer("0A");
    }

    @Test
    void aSecondDeliveryIsNotProcessedWhicheverWayItComes() throws Exception {
        handle(upload().json());
        handle(upload().json());
        handle(upload().eventBridgeJson());
        handle(Events.sqs().body(upload().json()).json());
        assertThat(seen).containsExactly("k");
        assertThat(context.logs().toString()).contains("Skipped s3://example-bucket/k: this event is done");
    }

    @Test
    void everyOtherEventIsProcessed() throws Exception {
        handle(upload().json());
        handle(upload().key("l").json());
        handle(upload().bucket("other").json());
        handle(upload().sequencer("0B").json());
        handle(upload().eTag("e2").json());
        handle(upload().versionId("v2").json());
        handle(upload().eventName("ObjectRemoved:Delete").json());
        assertThat(seen).containsExactly("k", "l", "k", "k", "k", "k", "-k");
    }

    @Test
    void theTagsOfOneVersionMayChangeTwice() throws Exception {
        S3EventBuilder tagged = upload().versionId("v1").eventName("ObjectTagging:Put");
        handle(tagged.json());
        handle(tagged.json());
        handle(tagged.time(Instant.parse("2026-11-24T10:00:00Z")).json());
        assertThat(seen).containsExactly("#k", "#k");
    }

    @Test
    void whatFailedIsProcessedAgain() throws Exception {
        uploads.failure = new IllegalStateException("down");
        assertThatThrownBy(() -> handle(upload().json())).hasMessage("down");
        uploads.failure = null;
        handle(upload().json());
        assertThat(seen).containsExactly("k", "k");
    }

    @Test
    void anObjectThatIsNotToBeWorkedOnIsLoggedAndDone() throws Exception {
        uploads.failure = new ReplacedObjectException("s3://example-bucket/k");
        handle(upload().json());
        assertThat(Objects.requireNonNull(uploads.handle(
                                Json.parse(
                                        Events.sqs()
                                                .body(upload().sequencer("0B").json())
                                                .json(),
                                        new S3NotificationReader()),
                                context))
                        .batchItemFailures())
                .isEqualTo(List.<ItemIdentifier>of());
        assertThat(context.logs().toString()).contains("Skipped s3://example-bucket/k: it was replaced");
    }

    @Test
    void anEventThatNothingTellsFromAnotherIsNoKey() {
        assertThat(OncePerObject.key(ObjectEvents.event("ObjectRemoved:Delete", "k", null, null, null))
                        .isMissing())
                .isTrue();
        assertThat(OncePerObject.key(ObjectEvents.event("ObjectRemoved:Delete", "k", null, "v", null))
                        .isMissing())
                .isFalse();
        assertThat(OncePerObject.key(ObjectEvents.event("ObjectTagging:Put", "k", null, null, null))
                        .isMissing())
                .isFalse();
    }
}
