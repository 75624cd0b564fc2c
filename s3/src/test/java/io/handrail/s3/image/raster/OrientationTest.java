package io.handrail.s3.image.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationTest {

    /** The stored images are those that EXIF 2.32 defines for an upright one of two rows, ABC above DEF. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, ABCDEF", "2, 3, CBAFED", "3, 3, FEDCBA", "4, 3, DEFABC",
        "5, 2, ADBECF", "6, 2, CFBEAD", "7, 2, FCEBDA", "8, 2, DAEBFC"
    })
    void eachOfExifsValuesBecomesUpright(int exif, int width, String stored) {
        Pixels image = new Pixels(width, 6 / width, Layout.GREY, stored.getBytes(StandardCharsets.US_ASCII));
        Pixels upright = Orientation.of(exif).upright(image);
        assertThat(upright.width()).isEqualTo(3);
        assertThat(new String(upright.samples(), StandardCharsets.US_ASCII)).isEqualTo("ABCDEF");
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfTheUprightImageIsFoundInTheStoredOne(Orientation orientation) {
        Pixels stored = Pictures.noise(9, 5, Layout.RGB, 1);
        Pixels upright = orientation.upright(stored);
        Region part = new Region(1, 2, 3, 2);
        Region region = orientation.stored(part, 9, 5);
        Pixels cut = stored.cut((int) region.x(), (int) region.y(), (int) region.width(), (int) region.height());
        assertThat(Pictures.difference(orientation.upright(cut), upright.cut(1, 2, 3, 2)))
                .isZero();
    }

    @Test
    void anUnknownValueIsUpright() {
        for (int exif : new int[] {Integer.MIN_VALUE, -1, 0, 9, 65_535}) {
            assertThat(Orientation.of(exif)).isEqualTo(Orientation.UPRIGHT);
        }
    }
}
