package io.handrail.streams.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AccessLogProperties {

    private static final DateTimeFormatter APACHE =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    @Property(tries = 500)
    void whatAServerLogsIsReadBack(
            @ForAll("values") String user,
            @ForAll("values") String agent,
            @ForAll("values") String query,
            @ForAll @IntRange(min = 100, max = 599) int status,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long bytes,
            // The years 1 to 9998, so that no offset leads out of what the format can say.
            @ForAll @LongRange(min = -62_100_000_000L, max = 253_300_000_000L) long second,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
        OffsetDateTime time =
                OffsetDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.ofTotalSeconds(offset * 60));
        String line = "203.0.113.9 - " + logged(user) + " [" + APACHE.format(time) + "] \"GET /p?"
                + logged(query).replace(" ", "+") + " HTTP/1.1\" " + status + " " + bytes + " \"-\" \""
                + logged(agent) + "\"";

        AccessLogLine read = AccessLog.standard().parse(line);

        assertThat(read.user()).isEqualTo(user);
        assertThat(read.userAgent()).isEqualTo(agent);
        assertThat(read.query()).isEqualTo(query.replace(" ", "+"));
        assertThat(read.time()).isEqualTo(time.toInstant());
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(Instant.parse((String) read.fields().get("time"))).isEqualTo(time.toInstant());
    }

    /** Neither nothing nor a hyphen, which logs use for nothing. */
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(30),
                        Arbitraries.strings().withChars("\"\\ x[]19ab\n").ofMaxLength(30))
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .map(text -> "v" + text);
    }

    /** As Apache's ap_escape_logitem does it. */
    private static String logged(String value) {
        StringBuilder text = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (b < ' ' || b == 127) {
                        text.append(String.format("\\x%02x", b & 255));
                    } else {
                        text.append((char) b);
                    }
                }
            }
        }
        return text.toString();
    }

    @Property(tries = 1000)
    void anythingElseIsRefusedAndNothingWorse(@ForAll("lines") String line) {
        for (AccessLog log : new AccessLog[] {AccessLog.standard(), AccessLog.withVirtualHost()}) {
            try {
                assertThat(log.parse(line).fields()).containsKey("time");
            } catch (MalformedLogLineException e) {
                assertThat(e.getMessage()).startsWith("Not a line");
            }
        }
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> parts = Arbitraries.of(
                "a",
                " ",
                "-",
                "[",
                "]",
                "\"",
                "\\",
                "\\x",
                "\\xe2",
                "[10/Oct/2000:13:55:36 -0700]",
                "GET / HTTP/1.1",
                "200");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(120),
                parts.list().ofMaxSize(40).map(list -> String.join("", list)),
                Arbitraries.just("h - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200 1 \"a\" \"b\" c")
                        .flatMap(line -> Arbitraries.integers()
                                .between(0, line.length())
                                .flatMap(cut ->
                                        parts.map(part -> line.substring(0, cut) + part + line.substring(cut)))));
    }
}
