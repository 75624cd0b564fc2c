package io.handrail.edge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against the JDK, which has the same on the JVM. */
class TextProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("%+&=/aZ09-_~ é€\uD83D\uDE00\u0000")
                        .ofMaxLength(12),
                Arbitraries.strings().withChars("%0aAfF gG").ofMaxLength(9));
    }

    /** Bytes that are nearly UTF-8 more often than chance would have it. */
    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.oneOf(
                        Arbitraries.bytes(),
                        Arbitraries.of((byte) 0x80, (byte) 0xBF, (byte) 0xC1, (byte) 0xC2, (byte) 0xE0, (byte) 0xED),
                        Arbitraries.of((byte) 0xEF, (byte) 0xF0, (byte) 0xF4, (byte) 0xF5, (byte) 0x9F, (byte) 0xA0),
                        Arbitraries.of((byte) 0xBD, (byte) 0x90, (byte) 0x8F, (byte) 'a'))
                .array(byte[].class)
                .ofMaxSize(12);
    }

    /** How many U+FFFD stand for a broken sequence differs: here it is as in browsers and Node (WHATWG Encoding). */
    @Property(tries = 2000)
    void utf8IsReadAsTheJdkReadsIt(@ForAll("bytes") byte[] bytes) {
        assertThat(Utf8.decode(bytes).replaceAll("\uFFFD+", "?"))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replaceAll("\uFFFD+", "?"));
    }

    @Property(tries = 2000)
    void strictUtf8RefusesWhatTheJdkReports(@ForAll("bytes") byte[] bytes) {
        String expected;
        try {
            expected = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            expected = null;
        }
        assertThat(Utf8.decodeStrictly(bytes)).isEqualTo(expected);
    }

    @Property
    void utf8IsWrittenAsTheJdkWritesIt(@ForAll("texts") String text) {
        String whole = text.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(Utf8.encode(text)).isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
        assertThat(Utf8.length(text)).isEqualTo(Utf8.encode(text).length);
    }

    @Property
    void base64IsThatOfTheJdk(@ForAll byte[] bytes) {
        assertThat(Base64.encode(bytes)).isEqualTo(java.util.Base64.getEncoder().encodeToString(bytes));
        assertThat(Base64.encodeUrl(bytes))
                .isEqualTo(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        assertThat(Base64.decode(Base64.encode(bytes))).isEqualTo(bytes);
        assertThat(Base64.decodeUrl(Base64.encodeUrl(bytes))).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<String> nearlyBase64() {
        return Arbitraries.strings().withChars("AQgwz09+/-_= ").ofMaxLength(9);
    }

    @Property(tries = 3000)
    void base64ThatIsReadIsTheOneTextOfItsBytes(@ForAll("nearlyBase64") String text) {
        try {
            assertThat(Base64.encode(Base64.decode(text))).isEqualTo(text);
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> requireCanonical(text)).isInstanceOf(IllegalArgumentException.class);
        }
        try {
            assertThat(Base64.encodeUrl(Base64.decodeUrl(text))).isEqualTo(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("Base64");
        }
    }

    /** The JDK takes stray bits and missing padding; what it writes again is then another text. */
    private static void requireCanonical(String text) {
        byte[] bytes = java.util.Base64.getDecoder().decode(text);
        if (!java.util.Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException();
        }
    }

    @Property
    void percentCodingGoesThereAndBack(@ForAll("texts") String text) {
        String coded = PercentCoding.encode(text);
        String whole = Utf8.decode(Utf8.encode(text));
        assertThat(coded).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
        assertThat(PercentCoding.decode(coded)).isEqualTo(whole);
        assertThat(PercentCoding.decodeStrictly(coded)).isEqualTo(whole);
        assertThat(PercentCoding.decode(PercentCoding.encodePath(text))).isEqualTo(whole);
        assertThat(URLDecoder.decode(coded, StandardCharsets.UTF_8)).isEqualTo(whole);
    }

    @Property(tries = 2000)
    void normalizingTwiceIsNormalizingOnceAndKeepsTheMeaning(@ForAll("texts") String coded) {
        String once = PercentCoding.normalize(coded, "/");
        assertThat(PercentCoding.normalize(once, "/")).isEqualTo(once);
        assertThat(PercentCoding.decode(once)).isEqualTo(PercentCoding.decode(Utf8.decode(Utf8.encode(coded))));
    }

    @Property
    void strictDecodingIsLenientDecodingOfWhatIsRight(@ForAll("texts") String coded) {
        String strict = PercentCoding.decodeStrictly(coded);
        if (strict != null) {
            assertThat(strict).isEqualTo(PercentCoding.decode(coded));
        } else {
            assertThat(coded).contains("%");
        }
    }

    @Property
    void lowerCaseTouchesAsciiOnly(@ForAll("texts") String text) {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            expected.append(c < 0x80 ? String.valueOf(c).toLowerCase(Locale.ROOT) : String.valueOf(c));
        }
        assertThat(Ascii.lower(text)).isEqualTo(expected.toString());
        assertThat(Ascii.lower(Ascii.lower(text))).isEqualTo(Ascii.lower(text));
    }
}
