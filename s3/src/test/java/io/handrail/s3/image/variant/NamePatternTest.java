package io.handrail.s3.image.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "{variant}/{key}.{ext}, small/a/b/c.d.png.webp",
        "t/{dir}{name}-{width}x{height}.{ext}, t/a/b/c.d-40x30.webp",
        "{dir}{variant}/{name}.{ext}, a/b/small/c.d.webp",
        "x{name}, xc.d"
    })
    void placesAreFilled(String pattern, String key) {
        assertThat(new NamePattern(pattern).key("a/b/c.d.png", "small", 40, 30, "webp"))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"cat, cat", ".cat, .cat", "cat., cat", "a.b/cat, cat", "..., .."})
    void theEndingOfANameIsLeftOut(String key, String name) {
        assertThat(new NamePattern("_{name}").key(key, "v", 1, 1, "jpg")).isEqualTo("_" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up.jpg", "a/../../up.jpg", "./here.jpg", "a/./b.jpg", "a/..", "\u0007.jpg", "dir/"})
    void aKeyThatBrowsersWouldFollowElsewhereIsRefused(String key) {
        NamePattern pattern = new NamePattern("thumbs/{dir}{name}");
        assertThatThrownBy(() -> pattern.key(key, "v", 1, 1, "jpg"))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageNotContaining("up");
    }

    @Test
    void aKeyThatGetsTooLongIsRefused() {
        String longest = "é".repeat(512);
        assertThat(new NamePattern("{key}").key(longest, "v", 1, 1, "jpg")).isEqualTo(longest);
        assertThatThrownBy(() -> new NamePattern("x{key}").key(longest, "v", 1, 1, "jpg"))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("1024");
    }

    @Property(tries = 500)
    void whateverTheKeyIsTheResultStaysUnderThePrefix(@ForAll String key) {
        NamePattern pattern = new NamePattern("thumbs/{key}.{ext}");
        try {
            String result = pattern.key(key, "v", 1, 1, "jpg");
            assertThat(result).startsWith(pattern.prefix()).endsWith(".jpg").contains(key);
            assertThat(java.net
                            .URI
                            .create("https://h/")
                            .resolve(result.replaceAll("[^a-z./]", "_"))
                            .getPath())
                    .startsWith("/thumbs/");
        } catch (UnusableKeyException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{variant}.jpg", "{key", "{nothing}{key}", "/{key}", "{}", ""})
    void anUnusablePatternIsRefused(String pattern) {
        assertThatThrownBy(() -> new NamePattern(pattern)).isInstanceOf(InvalidVariantException.class);
    }

    @Test
    void aKeyLikeAPatternIsNotFilled() {
        assertThat(new NamePattern("t/{key}").key("{variant}", "v", 1, 1, "jpg"))
                .isEqualTo("t/{variant}");
    }
}
