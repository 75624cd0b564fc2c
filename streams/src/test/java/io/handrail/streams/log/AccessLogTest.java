package io.handrail.streams.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {

    private static final String COMMON =
            "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /apache_pb.gif HTTP/1.0\" 200 2326";
    private static final String COMBINED =
            COMMON + " \"http://www.example.com/start.html\" \"Mozilla/4.08 [en] (Win98; I ;Nav)\"";

    private final AccessLog log = AccessLog.standard();

    @Test
    void theCommonFormatIsRead() {
        assertThat(log.parse(COMMON))
                .isEqualTo(new AccessLogLine(
                        null,
                        "127.0.0.1",
                        null,
                        "frank",
                        Instant.parse("2000-10-10T20:55:36Z"),
                        "GET /apache_pb.gif HTTP/1.0",
                        "GET",
                        "/apache_pb.gif",
                        null,
                        "HTTP/1.0",
                        200,
                        2326,
                        null,
                        null,
                        null));
    }

    @Test
    void theCombinedFormatIsReadAndToldApartByItself() {
        // @start region=parse
        AccessLogLine line = AccessLog.standard()
                .parse("::1 - - [10/Oct/2000:13:55:36 +0200] \"GET /a?b=c HTTP/2.0\" 304 - \"-\" \"curl/8.5\"");
        String path = line.path(); // "/a"
        Instant time = line.time(); // 2000-10-10T11:55:36Z
        // @end
        assertThat(path).isEqualTo("/a");
        assertThat(time).isEqualTo("2000-10-10T11:55:36Z");
        assertThat(line.host()).isEqualTo("::1");
        assertThat(line.query()).isEqualTo("b=c");
        assertThat(line.bytes()).isZero();
        assertThat(line.referer()).isNull();
        assertThat(line.userAgent()).isEqualTo("curl/8.5");
        assertThat(log.parse(COMBINED).userAgent()).isEqualTo("Mozilla/4.08 [en] (Win98; I ;Nav)");
        assertThat(log.parse(COMBINED + "\r\n")).isEqualTo(log.parse(COMBINED));
    }

    @Test
    void theVirtualHostIsReadWhereTheFormatHasOne() {
        AccessLogLine line = AccessLog.withVirtualHost().parse("www.example.com:443 " + COMBINED);

        assertThat(line.virtualHost()).isEqualTo("www.example.com:443");
        assertThat(line.host()).isEqualTo("127.0.0.1");
        assertThat(line.referer()).isEqualTo("http://www.example.com/start.html");
    }

    @Test
    void escapesAreUndoneAndAQuoteBehindABackslashEndsNothing() {
        AccessLogLine line = log.parse("h - - [10/Oct/2000:13:55:36 +0000] \"GET /\\xc3\\xa9\\\"?q=\\\\x41 HTTP/1.1\""
                + " 200 1 \"a \\\"b\\\" \\t\\\\\" \"\\x22x\\xff\"");

        assertThat(line.path()).isEqualTo("/é\"");
        assertThat(line.query()).isEqualTo("q=\\x41");
        assertThat(line.referer()).isEqualTo("a \"b\" \t\\");
        assertThat(line.userAgent()).isEqualTo("\"x\ufffd");
        assertThat(line.request()).isEqualTo("GET /\\xc3\\xa9\\\"?q=\\\\x41 HTTP/1.1");
    }

    @Test
    void aUsersNameMayHoldSpacesAndBracketsAndEvenATime() {
        assertThat(log.parse(COMMON.replace("frank", "frank n. stein [x] [10/Oct/2000:13:55:36 -0700] \\\"GET"))
                        .user())
                .isEqualTo("frank n. stein [x] [10/Oct/2000:13:55:36 -0700] \"GET");
        assertThat(log.parse(COMMON.replace("frank", "\"\"")).user()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\x16\\x03\\x01\\x02",
                "GET",
                "GET ",
                " / HTTP/1.1",
                "GET  HTTP/1.1",
                "G(T / HTTP/1.1",
                "GET /a b HTTP/1.1",
                "GET / SIP/2.0"
            })
    void aRequestThatIsNoneOfHttpIsKeptAsItWasLogged(String request) {
        AccessLogLine line = log.parse("h - - [10/Oct/2000:13:55:36 +0000] \"" + request + "\" 400 226");

        assertThat(line.request()).isEqualTo(request);
        assertThat(line.method()).isNull();
        assertThat(line.path()).isNull();
        assertThat(line.status()).isEqualTo(400);
        assertThat(line.fields()).containsEntry("request", request);
    }

    @Test
    void aRequestThatNeverCameAndAStatusThatWasNeverSentAreNull() {
        AccessLogLine line = log.parse("h - - [10/Oct/2000:13:55:36 +0000] \"-\" - -");

        assertThat(line.request()).isNull();
        assertThat(line.status()).isNull();
        assertThat(line.fields()).containsOnlyKeys("host", "time", "bytes");
    }

    @Test
    void aRequestOfHttp09HasNoProtocol() {
        AccessLogLine line = log.parse("h - - [10/Oct/2000:13:55:36 +0000] \"GET /old\" 200 1");

        assertThat(line.path()).isEqualTo("/old");
        assertThat(line.protocol()).isNull();
    }

    @Test
    void fieldsAfterTheKnownOnesAreKept() {
        assertThat(log.parse(COMBINED + " \"10.0.0.1\" 0.004").extra()).isEqualTo("\"10.0.0.1\" 0.004");
        assertThat(log.parse(COMMON + " 1500").extra()).isEqualTo("1500");
        assertThat(log.parse(COMMON + " ").extra()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10/Oct/2000:13:55:36 -0700, 2000-10-10T20:55:36Z",
        "29/Feb/2024:23:59:60 +0000, 2024-03-01T00:00:00Z",
        "01/Jan/1970:05:30:00 +0530, 1970-01-01T00:00:00Z",
        "31/Dec/1969:23:59:59 +0000, 1969-12-31T23:59:59Z"
    })
    void timesAreReadWithTheirOffset(String time, Instant expected) {
        assertThat(log.parse("h - - [" + time + "] \"-\" 200 1").time()).isEqualTo(expected);
    }

    @Test
    void whatIsNoLineIsRefusedWithAReasonThatDoesNotRepeatIt() {
        for (String line : List.of(
                "",
                "\n",
                "secret",
                "secret secret secret",
                COMMON.replace("Oct", "Okt"),
                COMMON.replace("10/Oct", "32/Oct"),
                COMMON.replace("13:55", "24:55"),
                COMMON.replace("frank ", ""),
                COMMON.replace("\"GET", "GET"),
                COMMON.replace("1.0\"", "1.0"),
                COMMON.replace(" 200", " 2000"),
                COMMON.replace(" 200", " 2x0"),
                COMMON.replace(" 200 2326", ""),
                COMMON.replace(" 2326", ""),
                COMMON.replace("2326", "secret"),
                COMMON.replace("2326", "12345678901234567890"),
                COMBINED.substring(0, COMBINED.length() - 1),
                COMMON + " \"referer\"",
                COMBINED + "secret")) {
            assertThatExceptionOfType(MalformedLogLineException.class)
                    .as(line)
                    .isThrownBy(() -> log.parse(line))
                    .withMessageStartingWith("Not a line of an access log: ")
                    .withMessageNotContaining("secret")
                    .withMessageNotContaining("frank");
        }
    }
}
