package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.codec.Reference;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.variant.VariantParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of four inks by other writers, which invert them and say so in Adobe's marker; see README.md beside them. */
class InksTest {

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = InksTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({"ycck.jpg, ycck.png", "ycck-progressive.jpg, ycck-progressive.png", "cmyk.jpg, cmyk.png"})
    void inksOfOtherWritersGiveTheColoursTheyMean(String file, String expected) throws IOException {
        ImageFile made = new ImagePipeline(ImageSettings.STANDARD)
                .make(resource(file), VariantParser.list("v?width=64&format=png"), () -> false)
                .get(0);
        Pixels ours = Reference.decode(made.bytes(), Layout.RGB);
        Pixels theirs = Reference.decode(resource(expected), Layout.RGB);
        assertThat(Pictures.similarity(ours, theirs)).isGreaterThan(0.93);
        long error = 0;
        for (int i = 0; i < ours.samples().length; i++) {
            error += Math.abs((ours.samples()[i] & 0xFF) - (theirs.samples()[i] & 0xFF));
        }
        assertThat(error / (double) ours.samples().length).isLessThan(4);
    }
}
