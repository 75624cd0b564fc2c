package io.handrail.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

    @Test
    void parametersAreDecodedWhenTheyAreAskedFor() {
        QueryString query = QueryString.parse("q=caf%C3%A9+noir&tag=a&tag=b&flag&empty=&%74ag=c");
        assertThat(query.first("q")).isEqualTo("café noir");
        assertThat(query.all("tag")).containsExactly("a", "b", "c");
        assertThat(query.first("flag")).isEmpty();
        assertThat(query.contains("empty")).isTrue();
        assertThat(query.first("none")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a=", "=a", "=", "a=b=c", "a&b", "%zz=%", "a=%FF", "X-Amz-Signature=ab%2Bcd~", "a=+"})
    void whatNobodyTouchedIsPrintedAsItWasSent(String text) {
        assertThat(QueryString.parse(text)).hasToString(text);
    }

    @Test
    void emptyPartsVanish() {
        assertThat(QueryString.parse("&&a=1&&b=2&")).hasToString("a=1&b=2");
    }

    @Test
    void oneParameterIsChangedAndTheOthersStayAsTheyAre() {
        QueryString query = QueryString.parse("a=%7e&b=1&c=+&b=2");
        assertThat(query.with("b", "x y&z")).hasToString("a=%7e&b=x%20y%26z&c=+");
        assertThat(query.with("new", "é")).hasToString("a=%7e&b=1&c=+&b=2&new=%C3%A9");
        assertThat(query.plus("b", "3")).hasToString("a=%7e&b=1&c=+&b=2&b=3");
        assertThat(query.without("b", "c")).hasToString("a=%7e");
        assertThat(query.only("c", "a")).hasToString("a=%7e&c=+");
    }

    @ParameterizedTest
    @CsvSource({
        "b=2&a=1,                a=1&b=2",
        "A=1&a=0,                a=1&a=0",
        "q=a+b,                  q=a%20b",
        "q=%7e%2f,               q=~%2F",
        "utm=%C3%A9&Id=%ff,      id=%FF&utm=%C3%A9",
        "%4A=1,                  j=1",
        "z&Y=&x=1,               x=1&y=&z",
        "a=100%,                 a=100%25"
    })
    void whatMeansTheSameBecomesTheSame(String text, String normalized) {
        assertThat(QueryString.parse(text).normalized()).hasToString(normalized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "toString"})
    void namesThatMeanSomethingInJavaScriptMeanNothingHere(String name) {
        assertThat(QueryString.empty().first(name)).isNull();
        assertThat(QueryString.parse(name + "=1").first(name)).isEqualTo("1");
    }

    /** Each was once a search through the rest of the text for every part of it. */
    @Test
    @Timeout(10)
    void thousandsOfPartsTakeNoTime() {
        assertThat(QueryString.parse("&".repeat(2_000_000)).isEmpty()).isTrue();
        assertThat(QueryString.parse("a&".repeat(500_000) + "b=1").parameters()).hasSize(500_001);
        assertThat(QueryString.parse("b&a&".repeat(20_000)).normalized().parameters())
                .hasSize(40_000);
    }
}
