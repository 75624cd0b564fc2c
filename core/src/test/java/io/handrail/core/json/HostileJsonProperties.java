package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.handrail.core.json.Samples.All;
import io.handrail.core.json.Samples.Sample;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a document, it gives a value or an {@link InvalidJsonException}, and never anything else. */
class HostileJsonProperties {

    private static final String SPICE = "{}[]:,\"\\'0123456789-+.eEnulltruefals \n\u0000/#;";

    private final JsonCodec standard = JsonCodec.standard();
    private final JsonBinding<All> all = standard.bind(All.class);

    @Provide
    Arbitrary<Sample> samples() {
        return Samples.samples();
    }

    @Provide
    Arbitrary<All> alls() {
        return Samples.all();
    }

    @Property(tries = 30)
    void aDocumentThatIsCutAnywhereIsInvalid(@ForAll("alls") All value) throws Exception {
        byte[] json = all.toJson(value).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < json.length; length++) {
            InputStream cut = new ByteArrayInputStream(json, 0, length);
            assertThat(catchThrowable(() -> Json.read(cut, all)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(InvalidJsonException.class);
        }
    }

    @Property(tries = 2_000)
    void aDocumentThatIsChangedAnywhereIsReadOrInvalid(@ForAll("samples") Sample sample, @ForAll Random random)
            throws Exception {
        JsonBinding<Object> binding = standard.bind(sample.type());
        byte[] json = changed(binding.toJson(sample.value()).getBytes(StandardCharsets.UTF_8), random);
        assertReadOrInvalid(binding, json);
        assertReadOrInvalid(standard.<Object>bind(Object.class), json);
    }

    private static void assertReadOrInvalid(JsonBinding<Object> binding, byte[] json) throws Exception {
        try {
            Object value = Json.read(new ByteArrayInputStream(json), binding);
            // What was read can be written.
            assertThat(binding.toJson(value)).isNotEmpty();
        } catch (InvalidJsonException e) {
            assertThat(e.path()).startsWith("$");
            assertThat(e.problem()).isNotBlank();
        }
    }

    private static byte[] changed(byte[] json, Random random) {
        byte[] result = json.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(result.length);
            switch (random.nextInt(4)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 -> result[at] = (byte) SPICE.charAt(random.nextInt(SPICE.length()));
                case 2 ->
                    result = joined(
                            Arrays.copyOf(result, at),
                            Arrays.copyOfRange(result, random.nextInt(at + 1), result.length));
                default ->
                    result = joined(
                            Arrays.copyOf(result, at + 1),
                            Arrays.copyOfRange(result, Math.min(result.length - 1, at + 2), result.length));
            }
        }
        return result;
    }

    private static byte[] joined(byte[] start, byte[] end) {
        byte[] both = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, both, start.length, end.length);
        return both;
    }
}
