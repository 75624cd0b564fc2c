package io.handrail.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.web.HttpException;
import io.handrail.web.Parameters;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TextParsersProperties {

    @Property(tries = 500)
    void whatAFormEncodesComesBack(@ForAll @Size(max = 8) List<@StringLength(max = 12) String> texts) {
        List<String> values = new ArrayList<>();
        StringBuilder form = new StringBuilder();
        for (String text : texts) {
            // A lone surrogate has no UTF-8.
            String value = new String(text.getBytes(UTF_8), UTF_8);
            values.add(value);
            form.append(form.isEmpty() ? "" : "&").append("v=").append(URLEncoder.encode(value, UTF_8));
        }
        assertThat(FormText.parse(form.toString()).all("v")).isEqualTo(values);
    }

    @Property(tries = 1_000)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 40) @CharRange(from = '%', to = 'G') String text) {
        Parameters read;
        try {
            read = FormText.parse(text);
        } catch (HttpException e) {
            assertThat(e.status()).isEqualTo(400);
            return;
        }
        for (String name : read.names()) {
            assertThat(read.all(name)).isNotEmpty();
        }
    }

    @Property(tries = 1_000)
    void decodingAgreesWithTheJdkWhereThatIsStrict(@ForAll @StringLength(max = 20) String text) {
        String value = new String(text.getBytes(UTF_8), UTF_8);
        String encoded = URLEncoder.encode(value, UTF_8);
        assertThat(Percent.decode(encoded, 0, encoded.length(), true)).isEqualTo(URLDecoder.decode(encoded, UTF_8));
    }

    @Property(tries = 500)
    void aPathThatWasDecodedComesBack(@ForAll @StringLength(max = 20) String text) {
        String value = new String(text.getBytes(UTF_8), UTF_8);
        String encoded = Percent.encodePath(value);
        assertThat(encoded).matches("[!-~]*");
        assertThat(Percent.decode(encoded, 0, encoded.length(), false)).isEqualTo(value);
    }

    @Property(tries = 500)
    void cookiesComeBackAndRubbishDoesNoHarm(
            @ForAll @Size(max = 6) List<@StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'z') String> values,
            @ForAll @StringLength(max = 20) String rubbish) {
        StringBuilder header = new StringBuilder();
        for (String value : values) {
            header.append("c=").append(value).append("; ");
        }
        String noise = rubbish.replace("c", "d");
        assertThat(CookieText.parse(List.of(header + noise)).all("c")).startsWith(values.toArray(new String[0]));
    }
}
