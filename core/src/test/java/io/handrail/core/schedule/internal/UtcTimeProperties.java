package io.handrail.core.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class UtcTimeProperties {

    @Property
    void everyTimeOfTheYearsWithFourDigitsIsReadAsInstantReadsIt(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
        Instant time = Instant.ofEpochSecond(second);
        assertThat(UtcTime.parse(time.toString())).isEqualTo(time);
    }

    @Example
    void everyDayOfFourHundredYearsIsReadAsInstantReadsIt() {
        Instant day = Instant.parse("1900-01-01T12:34:56Z");
        for (int i = 0; i <= 146_097; i++) {
            assertThat(UtcTime.parse(day.toString())).isEqualTo(day);
            day = day.plusSeconds(86_400);
        }
    }

    @Property
    void digitsThatAreNoTimeAreRefusedAsInstantRefusesThem(
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day,
            @ForAll @IntRange(max = 26) int hour,
            @ForAll @IntRange(max = 62) int minute) {
        String text = "2026-" + two(month) + '-' + two(day) + 'T' + two(hour) + ':' + two(minute) + ":00Z";
        assertThat(UtcTime.parse(text)).isEqualTo(instant(text));
    }

    @Example
    void otherFormsOfATimeAreReadToo() {
        for (String text : new String[] {"2026-11-23T10:00:00.5Z", "2026-11-23T10:00:60Z", "2026-11-23T24:00:00Z"}) {
            assertThat(UtcTime.parse(text)).as(text).isEqualTo(instant(text));
        }
    }

    @Example
    void whatIsNoTimeIsNull() {
        for (String text : new String[] {"", "noon", "<aws.scheduler.scheduled-time>", "2026-11-23 10:00:00Z"}) {
            assertThat(UtcTime.parse(text)).as(text).isNull();
        }
        assertThat(UtcTime.parse(null)).isNull();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
