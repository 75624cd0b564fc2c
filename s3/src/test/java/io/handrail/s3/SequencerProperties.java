package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SequencerProperties {

    private static final int LONGEST = 128;

    @Provide
    Arbitrary<String> hexadecimal() {
        Arbitrary<String> any =
                Arbitraries.strings().withChars("0123456789ABCDEF").ofMaxLength(LONGEST);
        Arbitrary<String> alike = Arbitraries.strings().withChars("01").ofMaxLength(5);
        return Arbitraries.oneOf(any, alike, alike);
    }

    /** By the words of AWS's page: filled up at the right, then compared. */
    private static BigInteger filledUp(String sequencer) {
        return new BigInteger(sequencer + "0".repeat(LONGEST - sequencer.length()), 16);
    }

    @Property
    void theOrderIsTheOneOfTheTextsFilledUpWithZeros(@ForAll("hexadecimal") String a, @ForAll("hexadecimal") String b) {
        int expected = filledUp(a).compareTo(filledUp(b));
        assertThat(Integer.signum(new Sequencer(a).compareTo(new Sequencer(b)))).isEqualTo(expected);
        assertThat(new Sequencer(a).equals(new Sequencer(b))).isEqualTo(expected == 0);
    }

    @Property
    void upperAndLowerCaseAreTheSame(@ForAll("hexadecimal") String a) {
        assertThat(new Sequencer(a.toLowerCase(Locale.ROOT))).isEqualTo(new Sequencer(a));
    }

    @Property
    void whatIsNotHexadecimalHasNoOrder(@ForAll String text) {
        boolean hexadecimal = !text.isEmpty() && text.length() <= LONGEST && text.matches("[0-9A-Fa-f]*");
        assertThat(Sequencer.of(text).isPresent()).isEqualTo(hexadecimal);
    }

    @Example
    void theErrorDoesNotRepeatTheText() {
        assertThat(Sequencer.of(null)).isEmpty();
        assertThat(Sequencer.of("0".repeat(129))).isEmpty();
        assertThatThrownBy(() -> new Sequencer("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hexadecimal")
                .hasMessageNotContaining("secret");
    }
}
