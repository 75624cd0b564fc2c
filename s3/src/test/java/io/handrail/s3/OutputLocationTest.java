package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputLocationTest {

    private static S3ObjectEvent object(String bucket, String key) {
        return new S3ObjectEvent("ObjectCreated:Put", null, null, bucket, key, OptionalLong.empty(), null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "p/{key}/{name},a/b.mov,p/a/b.mov/n.jpg",
        "p/{stem}-{name},a/b.mov,p/a/b-n.jpg",
        "{stem}.pdf,a.b/c,a.b/c.pdf",
        "{stem}.pdf,a/.docx,a/.docx.pdf",
        "{x}/{key},a,{x}/a",
        "p/{key},{name}{stem},p/{name}{stem}"
    })
    void aPatternBecomesAKey(String pattern, String key, String expected) {
        assertThat(new OutputLocation("b", pattern).keyFor(key, "n.jpg")).isEqualTo(expected);
    }

    @Test
    void aPatternWithoutTheObjectsKeyIsRefused() {
        assertThatThrownBy(() -> new OutputLocation("b", "p/{name}")).hasMessageContaining("p/{name}");
    }

    @Test
    void whatLiesWhereResultsAreWrittenIsKnown() {
        OutputLocation output = new OutputLocation("out", "p/{key}");
        assertThat(output.holds("out", "p/a")).isTrue();
        assertThat(output.holds("out", "a")).isFalse();
        assertThat(output.holds("in", "p/a")).isFalse();
        assertThat(new OutputLocation("out", "{key}").holds("out", "a")).isFalse();
    }

    @Test
    void aResultAmongTheUploadsIsRefusedBecauseItWouldBeOneItself() {
        new OutputLocation("out", "p/{key}").requireNoCircle(object("out", "a"), "p/a");
        new OutputLocation("out", "{key}").requireNoCircle(object("in", "a"), "a");
        assertThatThrownBy(() -> new OutputLocation("out", "p/{key}").requireNoCircle(object("out", "a"), "q/a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("s3://out/q/a");
        assertThatThrownBy(() -> new OutputLocation("out", "{key}").requireNoCircle(object("out", "a"), "a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3://b", "b/results"})
    void whatCannotBeABucketIsRefused(String bucket) {
        assertThatThrownBy(() -> new OutputLocation(bucket, "p/{key}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not the name of a bucket");
    }

    @Test
    void anAccessPointIsABucket() {
        String arn = "arn:aws:s3:eu-west-1:123456789012:accesspoint/results";
        assertThat(new OutputLocation(arn, "{key}").bucket()).isEqualTo(arn);
    }

    @Test
    void whoKnowsWhereUploadsAreRefusesTheCircleAtTheStart() {
        OutputLocation under = new OutputLocation("b", "p/{key}");
        assertThat(under.outsideOf("b", "")).isSameAs(under);
        assertThat(under.outsideOf("b", "uploads/")).isSameAs(under);
        assertThat(new OutputLocation("b", "{key}").outsideOf("uploads", "").keys())
                .isEqualTo("{key}");
        assertThatThrownBy(() -> under.outsideOf("b", "p/")).hasMessageContaining("s3://b/p/");
        assertThatThrownBy(() -> new OutputLocation("b", "{key}").outsideOf("b", "uploads/"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
