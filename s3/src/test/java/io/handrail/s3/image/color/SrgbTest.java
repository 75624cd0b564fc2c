package io.handrail.s3.image.color;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrgbTest {

    static Stream<byte[]> matrixProfiles() {
        int[] table = new int[1_024];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.round(65_535 * Math.pow(i / 1_023.0, 1.8));
        }
        return Stream.of(
                Profiles.matrix(Profiles.P3, Profiles.srgbCurve()),
                Profiles.matrix(Profiles.ADOBE, Profiles.gamma(2.19921875)),
                Profiles.matrix(Profiles.WIDE, Profiles.curve(table)),
                Profiles.matrix(Profiles.SRGB, Profiles.curve()),
                Profiles.matrix(Profiles.P3, Profiles.parametric(0, 2.2)),
                Profiles.matrix(Profiles.P3, Profiles.parametric(1, 2.2, 0.9, 0.1)),
                Profiles.matrix(Profiles.P3, Profiles.parametric(2, 2.2, 0.8, 0.1, 0.05)),
                Profiles.matrix(Profiles.P3, Profiles.parametric(4, 2.2, 0.9, 0.1, 0.2, 0.1, 0.01, 0.02)));
    }

    @ParameterizedTest
    @MethodSource("matrixProfiles")
    void profilesOfAMatrixGiveWhatTheJdkGives(byte[] profile) {
        Pixels image = Pictures.noise(64, 64, Layout.RGB, 1);
        Pixels expected = LittleCms.convert(image, profile);
        Pixels converted = Srgb.convert(copy(image), profile);
        assertThat(expected).isNotNull();
        assertThat(Pictures.difference(converted, expected)).isLessThanOrEqualTo(2);
        assertThat(meanDifference(converted, expected)).isLessThan(0.3);
    }

    @Test
    void theColoursReallyChange() {
        Pixels green = Pictures.constant(1, 1, Layout.RGBA, (byte) 0, (byte) 200, (byte) 0, (byte) 7);
        Pixels converted = Srgb.convert(green, Profiles.matrix(Profiles.ADOBE, Profiles.gamma(2.2)));
        assertThat(converted.samples()[1] & 0xFF).isBetween(199, 201);
        Pixels mixed = Pictures.constant(1, 1, Layout.RGBA, (byte) 100, (byte) 150, (byte) 100, (byte) 7);
        byte[] samples = Srgb.convert(mixed, Profiles.matrix(Profiles.ADOBE, Profiles.gamma(2.2)))
                .samples();
        assertThat(samples[0] & 0xFF).isLessThan(75);
        assertThat(samples[3]).isEqualTo((byte) 7);
    }

    @Test
    void profilesOfSrgbItselfChangeNothing() {
        Pixels image = Pictures.noise(20, 20, Layout.RGB, 1);
        byte[] jdk = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        for (byte[] profile : List.of(jdk, Profiles.matrix(Profiles.SRGB, Profiles.srgbCurve()))) {
            Pixels converted = Srgb.convert(copy(image), profile);
            assertThat(Pictures.difference(converted, image)).isZero();
        }
    }

    @Test
    void greyProfilesGiveWhatTheJdkGives() {
        Pixels grey = new Pixels(256, 1, Layout.GREY);
        for (int i = 0; i < 256; i++) {
            grey.samples()[i] = (byte) i;
        }
        for (byte[] curve : List.of(Profiles.gamma(1), Profiles.gamma(1.8), Profiles.srgbCurve())) {
            Pixels converted = Srgb.convert(copy(grey), Profiles.grey(curve));
            Pixels expected = LittleCms.convert(grey, Profiles.grey(curve));
            assertThat(converted.layout()).isEqualTo(Layout.GREY);
            for (int i = 0; i < 256; i++) {
                assertThat(converted.samples()[i] & 0xFF)
                        .isCloseTo(expected.samples()[3 * i] & 0xFF, org.assertj.core.api.Assertions.within(1));
            }
        }
    }

    @Test
    void aTableIsAppliedByTheJdk() {
        // Whatever the red sample is, it is Lab's lightness: a grey.
        byte[][] corners = new byte[8][];
        for (int i = 0; i < 8; i++) {
            corners[i] = new byte[] {(byte) (i < 4 ? 0 : 255), (byte) 128, (byte) 128};
        }
        Pixels image = Pictures.constant(1, 1, Layout.RGBA, (byte) 128, (byte) 3, (byte) 250, (byte) 9);
        byte[] samples = Srgb.convert(image, Profiles.table("RGB ", 3, corners)).samples();
        assertThat(samples[0] & 0xFF).isBetween(115, 123);
        assertThat(Math.abs(samples[0] - samples[1])).isLessThanOrEqualTo(2);
        assertThat(Math.abs(samples[0] - samples[2])).isLessThanOrEqualTo(2);
        assertThat(samples[3]).isEqualTo((byte) 9);
    }

    @Test
    void inkWithAProfileIsWhatTheProfileSays() {
        // Cyan is red here; any black is black.
        byte[][] corners = new byte[16][];
        for (int i = 0; i < 16; i++) {
            boolean black = i % 2 == 1;
            boolean cyan = i >= 8;
            corners[i] = black
                    ? new byte[] {0, (byte) 128, (byte) 128}
                    : cyan ? new byte[] {(byte) 135, (byte) 208, (byte) 195} : new byte[] {-1, (byte) 128, (byte) 128};
        }
        byte[] profile = Profiles.table("CMYK", 4, corners);
        assertThat(ink(profile, 0, 0, 0, 0)).allMatch(sample -> sample > 250);
        assertThat(ink(profile, 0, 0, 0, 255)).allMatch(sample -> sample < 5);
        List<Integer> red = ink(profile, 255, 0, 0, 0);
        assertThat(red.get(0)).isGreaterThan(240);
        assertThat(red.get(1)).isLessThan(60);
    }

    @Test
    void theDarkestThatAPressPrintsIsBlackAndPaperStaysWhite() {
        // Black ink is a grey here, and all others are as light as paper.
        byte[][] corners = new byte[16][];
        for (int i = 0; i < 16; i++) {
            corners[i] = new byte[] {(byte) (i % 2 == 1 ? 40 : 255), (byte) 128, (byte) 128};
        }
        byte[] profile = Profiles.table("CMYK", 4, corners);
        assertThat(ink(profile, 0, 0, 0, 0)).allMatch(sample -> sample > 250);
        assertThat(ink(profile, 0, 0, 0, 255)).allMatch(sample -> sample < 5);
        assertThat(ink(profile, 0, 0, 0, 128)).allMatch(sample -> sample > 100 && sample < 140);
    }

    @Test
    void inkWithoutAProfileIsThatOfIdealInks() {
        assertThat(ink(null, 0, 0, 0, 0)).containsExactly(255, 255, 255);
        assertThat(ink(null, 255, 0, 0, 0)).containsExactly(0, 255, 255);
        assertThat(ink(null, 0, 128, 0, 128)).containsExactly(127, 63, 127);
        assertThat(ink(null, 9, 9, 9, 255)).containsExactly(0, 0, 0);
        Pixels adobe = Pictures.constant(2, 2, Layout.CMYK, (byte) 255, (byte) 0, (byte) 255, (byte) 255);
        Ink.invert(adobe);
        assertThat(Srgb.convert(adobe, null).samples()).startsWith((byte) 255, (byte) 0, (byte) 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 131, 132, 200})
    void aProfileThatIsCutIsAsIfThereWereNone(int length) {
        byte[] profile = Arrays.copyOf(Profiles.matrix(Profiles.P3, Profiles.gamma(2)), length);
        Pixels image = Pictures.noise(5, 5, Layout.RGB, 1);
        assertThat(Pictures.difference(Srgb.convert(copy(image), profile), image))
                .isZero();
    }

    @Test
    void aProfileForOtherChannelsIsAsIfThereWereNone() {
        Pixels image = Pictures.noise(5, 5, Layout.RGB, 1);
        assertThat(Pictures.difference(Srgb.convert(copy(image), Profiles.grey(Profiles.gamma(1))), image))
                .isZero();
        Pixels grey = Pictures.noise(5, 5, Layout.GREY, 1);
        byte[] rgb = Profiles.matrix(Profiles.P3, Profiles.gamma(1));
        assertThat(Pictures.difference(Srgb.convert(copy(grey), rgb), grey)).isZero();
    }

    @Test
    void whateverAProfileSaysAnImageComesOut() {
        Random random = new Random(5);
        List<byte[]> good = Stream.concat(matrixProfiles(), Stream.of(Profiles.grey(Profiles.srgbCurve())))
                .toList();
        for (int round = 0; round < 4_000; round++) {
            byte[] profile = good.get(random.nextInt(good.size())).clone();
            for (int i = random.nextInt(5); i >= 0; i--) {
                // Tags rather than what nobody reads.
                profile[(i % 2 == 0 ? 128 : 0) + random.nextInt(profile.length - 128)] = (byte) random.nextInt(256);
            }
            for (Layout layout : Layout.values()) {
                Pixels image = Pictures.noise(3, 2, layout, round);
                Pixels converted = Srgb.convert(image, profile);
                assertThat(converted.width()).isEqualTo(3);
                assertThat(converted.layout().hasAlpha()).isEqualTo(layout.hasAlpha());
                assertThat(converted.layout()).isNotEqualTo(Layout.CMYK);
            }
        }
    }

    private static List<Integer> ink(byte[] profile, int... cmyk) {
        Pixels image = new Pixels(1, 1, Layout.CMYK);
        for (int c = 0; c < 4; c++) {
            image.samples()[c] = (byte) cmyk[c];
        }
        byte[] rgb = Srgb.convert(image, profile).samples();
        return List.of(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
    }

    private static Pixels copy(Pixels image) {
        return new Pixels(
                image.width(), image.height(), image.layout(), image.samples().clone());
    }

    private static double meanDifference(Pixels one, Pixels other) {
        double sum = 0;
        for (int i = 0; i < one.samples().length; i++) {
            sum += Math.abs((one.samples()[i] & 0xFF) - (other.samples()[i] & 0xFF));
        }
        return sum / one.samples().length;
    }
}
