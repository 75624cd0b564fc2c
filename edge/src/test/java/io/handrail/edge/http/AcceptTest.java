package io.handrail.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EdgeHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    /** What browsers of these years send for an image. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | image/avif",
                "image/webp,image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5 | image/webp",
                "image/avif;q=0.5,image/webp | image/webp",
                "image/avif;q=0,image/webp;q=0.1 | image/webp",
                "image/*,*/*;q=0.8 | ",
                "*/* | ",
                "'' | ",
                "IMAGE/WEBP | image/webp",
                "image/webpx, image/web | ",
                "image/webp;q=0 | "
            })
    void aNewFormatIsForThoseWhoNameIt(String accept, String format) {
        assertThat(Accept.parse(accept).bestNamed("image/avif", "image/webp")).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html;q=0.5, application/json | application/json",
                "text/* | text/html",
                "text/*;q=0.3, application/*;q=0.7 | application/json",
                "text/html;q=0, */* | application/json",
                "*/*;q=0 | ",
                "image/png | ",
                "text/html;level=1;q=0.4, application/json;q=0.3 | text/html",
                "text/html;Q=0.1, application/json ; q=0.2 | application/json"
            })
    void theBestTypeFollowsWeightsAndTheNarrowerRange(String accept, String type) {
        assertThat(Accept.parse(accept).best("text/html", "application/json")).isEqualTo(type);
    }

    @Test
    void withoutAHeaderAnythingGoes() {
        assertThat(Accept.of(EdgeHeaders.none()).best("text/html")).isEqualTo("text/html");
        assertThat(Accept.of(EdgeHeaders.none()).bestNamed("image/webp")).isNull();
        EdgeHeaders two = EdgeHeaders.of("Accept", "text/plain").plus("accept", "image/webp");
        assertThat(Accept.of(two).bestNamed("image/webp")).isEqualTo("image/webp");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b;q=1, 1000",
        "a/b;q=1.000, 1000",
        "a/b;q=0.001, 1",
        "a/b;q=0., 0",
        "a/b;q=0.12, 120",
        "a/b;q=1.001, 0",
        "a/b;q=2, 0",
        "a/b;q=0.1234, 0",
        "a/b;q=-1, 0",
        "a/b;q=, 0",
        "a/b;q=x, 0",
        "a/b;q=0x1, 0",
        "a/b;q=.5, 0",
        "a/b;q, 1000"
    })
    void aMalformedWeightMakesTheMemberCountNothing(String accept, int quality) {
        assertThat(Accept.parse(accept).quality("a/b")).isEqualTo(quality);
    }

    @Test
    @Timeout(10)
    void aHeaderOfThousandsOfMembersTakesNoTime() {
        assertThat(Accept.parse("a/b;q=0.1,".repeat(200_000)).quality("c/d")).isZero();
        assertThat(Accept.parse("a/b" + ";x".repeat(200_000) + ";q=0.5").quality("a/b"))
                .isEqualTo(500);
    }
}
