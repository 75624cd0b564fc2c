package io.handrail.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class UtcTimeProperties {

    @Property
    void everyTimeOfTheYearsWithFourDigitsIsReadAsInstantReadsIt(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        for (int fraction : new int[] {0, nanos, nanos / 1_000 * 1_000, nanos / 1_000_000 * 1_000_000}) {
            Instant time = Instant.ofEpochSecond(second, fraction);
            assertThat(UtcTime.parse(time.toString())).isEqualTo(time);
        }
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
        for (String year : new String[] {"2026-", "2028-", "1900-"}) {
            String text = year + two(month) + '-' + two(day) + 'T' + two(hour) + ':' + two(minute) + ":00Z";
            assertThat(UtcTime.parse(text)).isEqualTo(instant(text));
        }
    }

    /** Where the digits of a time stand, anything may. */
    @Property
    void aTimeThatWasTamperedWithIsReadAsInstantReadsIt(
            @ForAll @IntRange(max = 30) int at,
            @ForAll
                    @StringLength(max = 3)
                    @Chars({'.', ',', 'Z', 'z', 'T', 't', ':', '-', '+', ' ', '\u0663'})
                    @CharRange(from = '0', to = '9')
                    String in) {
        for (String text : new String[] {"2026-11-23T10:00:00Z", "2026-11-23T10:00:00.123456789Z"}) {
            int from = Math.min(at, text.length());
            String put = text.substring(0, from) + in + text.substring(from);
            String replaced =
                    text.substring(0, from) + in + text.substring(Math.min(from + in.length(), text.length()));
            assertThat(UtcTime.parse(put)).as(put).isEqualTo(instant(put));
            assertThat(UtcTime.parse(replaced)).as(replaced).isEqualTo(instant(replaced));
        }
    }

    @Example
    void otherFormsOfATimeAreReadToo() {
        String[] texts = {
            "2026-11-23T10:00:00.5Z",
            "2026-11-23T10:00:60Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23t10:00:00z",
            "2026-11-23T10:00:00+01:00",
            "+12026-11-23T10:00:00Z",
            "-0001-11-23T10:00:00Z",
            "2026-11-23T10:00Z"
        };
        for (String text : texts) {
            assertThat(UtcTime.parse(text)).as(text).isEqualTo(instant(text));
        }
    }

    @Example
    void whatIsNoTimeIsNull() {
        for (String text :
                new String[] {"", "noon", "<aws.scheduler.scheduled-time>", "2026-11-23 10:00:00Z", "2026"}) {
            assertThat(UtcTime.parse(text)).as(text).isNull();
        }
        assertThat(UtcTime.parse(null)).isNull();
    }

    /** Years from -9999 to 19999: beyond four digits, too. */
    @Property
    void aTimeIsWrittenAsOthersReadIt(
            @ForAll @LongRange(min = -377_000_000_000L, max = 568_000_000_000L) long second,
            @ForAll @IntRange(max = 999) int millis) {
        Instant time = Instant.ofEpochSecond(second, millis * 1_000_000L);
        assertThat(Instant.parse(UtcTime.format(time))).isEqualTo(time);
    }

    @Property
    void aDayIsTheOneOfTheCalendar(
            @ForAll @IntRange(max = 9_999) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = -1, max = 33) int day) {
        boolean exists = day > 0 && day <= YearMonth.of(year, month).lengthOfMonth();
        assertThat(UtcTime.isDay(year, month, day)).isEqualTo(exists);
        if (exists) {
            assertThat(UtcTime.epochDay(year, month, day))
                    .isEqualTo(LocalDate.of(year, month, day).toEpochDay());
        }
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
