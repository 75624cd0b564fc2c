package io.handrail.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EdgeHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-CH,de;q=0.9,en;q=0.8 | de",
                "en-GB,en;q=0.9 | en",
                "pt,en;q=0.1 | pt-BR",
                "pt-BR | pt-BR",
                "PT-br | pt-BR",
                "pt-PT,en;q=0.5 | en",
                "fr,en;q=0.2,de;q=0.3 | de",
                "fr | ",
                "fr,*;q=0.1 | en",
                "en;q=0,* | de",
                "de;q=0 | ",
                "'' | ",
                "zh-Hant-TW,ja | ",
                "e | "
            })
    void theBestLanguageOfTheSiteIsChosen(String header, String language) {
        assertThat(AcceptLanguage.parse(header).best("en", "de", "pt-BR")).isEqualTo(language);
    }

    @Test
    void withoutAHeaderNothingIsChosen() {
        assertThat(AcceptLanguage.of(EdgeHeaders.none()).best("en")).isNull();
        assertThat(AcceptLanguage.of(EdgeHeaders.of("Accept-Language", "en")).best("en"))
                .isEqualTo("en");
    }
}
