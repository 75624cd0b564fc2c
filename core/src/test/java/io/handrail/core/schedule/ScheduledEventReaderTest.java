package io.handrail.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.schedule.internal.ScheduledEventReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduledEventReaderTest {

    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aRulesEvent() {
        ScheduledEvent event = read("""
                {"version": "0", "id": "53dc4d37", "detail-type": "Scheduled Event", "source": "aws.events",
                 "account": "123456789012", "time": "2026-11-23T10:00:00Z", "region": "us-east-1",
                 "resources": ["arn:aws:events:us-east-1:123456789012:rule/nightly"], "detail": {}}
                """);
        assertThat(event)
                .isEqualTo(new ScheduledEvent(
                        "53dc4d37", "arn:aws:events:us-east-1:123456789012:rule/nightly", TIME, 0, "{}"));
        assertThat(tick(event).schedule()).hasValue("nightly");
    }

    @Test
    void theSchedulersDefaultPayloadWhoseDetailIsAString() {
        ScheduledEvent event = read("""
                {"version": "0", "id": "27ca3ab6", "detail-type": "Scheduled Event", "source": "aws.scheduler",
                 "account": "123456789012", "time": "2026-11-23T10:00:00Z", "region": "us-east-1",
                 "resources": ["arn:aws:scheduler:us-east-1:123456789012:schedule/group/nightly"], "detail": "{}"}
                """);
        assertThat(event)
                .isEqualTo(new ScheduledEvent(
                        "27ca3ab6", "arn:aws:scheduler:us-east-1:123456789012:schedule/group/nightly", TIME, 0, "{}"));
        assertThat(tick(event).schedule()).hasValue("nightly");
    }

    @Test
    void aCustomInputWithContextAttributesIsHandedOverWhole() {
        String input = "{\"scheduleArn\":\"arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly\","
                + "\"scheduledTime\":\"2026-11-23T10:00:00Z\",\"executionId\":\"d32c5kddcf5bb8c3\","
                + "\"attemptNumber\":\"2\",\"report\":{\"kind\":\"sales\",\"limit\":1.50,\"none\":null}}";
        assertThat(read(input))
                .isEqualTo(new ScheduledEvent(
                        "d32c5kddcf5bb8c3",
                        "arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly",
                        TIME,
                        2,
                        input));
    }

    @Test
    void anEnvelopesDetailMayBeInputToo() {
        ScheduledEvent event = read("""
                {"source": "aws.scheduler", "time": "2026-11-23T10:00:00Z", "detail": {"a": [1, true]},
                 "scheduled-time": "2026-11-23T09:59:00Z", "attempt-number": 3}
                """);
        assertThat(event).isEqualTo(new ScheduledEvent(null, null, TIME.minusSeconds(60), 3, "{\"a\":[1,true]}"));
    }

    @Test
    void aCustomInputMayUseOurNamesForOtherThings() {
        String input = "{\"source\":{\"a\":1},\"id\":7,\"time\":\"noon\",\"resources\":\"x\",\"detail\":[1],"
                + "\"attemptNumber\":\"many\"}";
        assertThat(read(input)).isEqualTo(new ScheduledEvent(null, null, null, 0, input));
    }

    @Test
    void anInputMayBeAnyJson() {
        for (String input : new String[] {"\"run\"", "[1,2.50]", "7", "true", "null"}) {
            assertThat(read(input)).isEqualTo(new ScheduledEvent(null, null, null, 0, input));
        }
    }

    @Test
    void aScheduledTimeThatWasNotFilledInIsRefused() {
        assertThatThrownBy(() -> read("{\"scheduledTime\":\"<aws.scheduler.scheduledtime>\"}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("<aws.scheduler.scheduled-time>");
    }

    @Test
    void aTickWithoutATimeSaysWhatToDoWhenItIsAskedFor() {
        assertThatThrownBy(() -> tick(read("{}")).scheduledTime())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"scheduledTime\": \"<aws.scheduler.scheduled-time>\"");
    }

    @Test
    void thePreviousTimeFollowsFromTheInterval() {
        ScheduledEvent event = ScheduledEvent.of("arn:aws:events:us-east-1:123456789012:rule/hourly", TIME);
        assertThat(new ScheduledTick(event, Duration.ofHours(1), null).previousTime())
                .hasValue(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(tick(event).previousTime()).isEmpty();
    }

    private static ScheduledTick tick(ScheduledEvent event) {
        return new ScheduledTick(event, null, null);
    }

    private static ScheduledEvent read(String json) {
        return Json.parse(json, new ScheduledEventReader());
    }
}
