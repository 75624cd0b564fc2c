package io.handrail.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ParserProperties {

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.strings().withChars("abAB01=&%+~é ").ofMaxLength(20);
    }

    @Property
    void aQueryIsPrintedAsItWasSentButForEmptyParts(@ForAll("queries") String text) {
        String withoutEmpty = Arrays.stream(text.split("&", -1))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        assertThat(QueryString.parse(text)).hasToString(withoutEmpty);
    }

    @Property
    void aQueryThatWasPrintedIsReadAsTheSame(@ForAll("queries") String text) {
        QueryString query = QueryString.parse(text);
        assertThat(QueryString.parse(query.toString())).isEqualTo(query);
    }

    @Property(tries = 2000)
    void normalizingTwiceIsNormalizingOnce(@ForAll("queries") String text) {
        String once = QueryString.parse(text).normalized().toString();
        assertThat(QueryString.parse(once).normalized()).hasToString(once);
        assertThat(once).matches("[A-Za-z0-9._~%=&-]*");
    }

    @Property
    void orderOfNamesMakesNoDifferenceToTheNormalForm(@ForAll("queries") String left, @ForAll("queries") String right) {
        QueryString l = QueryString.parse("l=" + left.replace("&", ""));
        QueryString r = QueryString.parse("r=" + right.replace("&", ""));
        assertThat(QueryString.parse(l + "&" + r).normalized())
                .isEqualTo(QueryString.parse(r + "&" + l).normalized());
    }

    @Property
    void whatIsSetIsReadBack(@ForAll("queries") String text, @ForAll("queries") String name, @ForAll String value) {
        String whole = new String(value.getBytes(UTF_8), UTF_8).replace('?', '\uFFFD');
        QueryString set = QueryString.parse(text).with(name, value);
        assertThat(set.all(name)).hasSize(1);
        assertThat(set.first(name).replace('?', '\uFFFD')).isEqualTo(whole); // the JDK's mark for half a pair
        assertThat(set.without(name).contains(name)).isFalse();
    }

    @Provide
    Arbitrary<String> cookieHeaders() {
        return Arbitraries.strings().withChars("ab=; \t\"é").ofMaxLength(20);
    }

    @Property(tries = 2000)
    void cookiesThatWerePrintedAreReadAsTheSame(@ForAll("cookieHeaders") String header) {
        Cookies cookies = Cookies.parse(header);
        assertThat(Cookies.parse(cookies.toString())).isEqualTo(cookies);
        for (Cookies.Cookie cookie : cookies.all()) {
            assertThat(header).contains(cookie.name());
            assertThat(cookie.name() + cookie.value()).doesNotContain(";");
        }
    }

    @Property
    void headersThatAreSetAreFoundAndOthersStay(
            @ForAll("names") List<String> names, @ForAll("names") List<String> others) {
        EdgeHeaders headers = EdgeHeaders.none();
        for (String name : names) {
            headers = headers.plus(name, name);
        }
        EdgeHeaders before = headers;
        for (String other : others) {
            headers = headers.with(other, "new");
        }
        for (String name : before.names()) {
            boolean replaced = others.stream().anyMatch(name::equalsIgnoreCase);
            assertThat(headers.all(name)).isEqualTo(replaced ? List.of("new") : before.all(name));
        }
        assertThat(EdgeHeaders.of(headers.lines())).isEqualTo(headers);
        assertThat(changed(EdgeHeaders.of(before.lines()), headers, before)).isEqualTo(headers);
        assertThat(changed(before, headers, EdgeHeaders.of(before.lines()))).isEqualTo(headers);
        assertThat(changed(headers, before, headers)).isEqualTo(before);
    }

    /** What comes of the changes that are told of. */
    private static EdgeHeaders changed(EdgeHeaders these, EdgeHeaders headers, EdgeHeaders before) {
        EdgeHeaders[] changed = {these};
        headers.changesSince(before, new HeaderVisitor() {
            @Override
            public void header(String name, int lines) {
                changed[0] = changed[0].without(name);
            }

            @Override
            public void line(EdgeHeaders.Header line) {
                changed[0] = changed[0].plus(line.key(), line.value());
            }
        });
        return changed[0];
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("A", "a", "Set-Cookie", "set-cookie", "__proto__", "B", "constructor")
                .list()
                .ofMaxSize(6);
    }
}
