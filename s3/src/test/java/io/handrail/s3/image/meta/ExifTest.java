package io.handrail.s3.image.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.raster.Orientation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifTest {

    @Property(tries = 50)
    void eachOrientationIsReadInEitherByteOrderAndWithOrWithoutItsName(
            @ForAll @IntRange(min = 1, max = 8) int value, @ForAll boolean bigEndian, @ForAll boolean named) {
        byte[] tiff = tiff(bigEndian, value, "(c) Ann");
        Exif exif = Exif.read(named ? named(tiff) : tiff);
        assertThat(exif.orientation()).isEqualTo(Orientation.of(value));
        assertThat(exif.copyright()).isEqualTo("(c) Ann");
    }

    @ParameterizedTest
    @CsvSource({"0", "9", "65535"})
    void anOrientationThatDoesNotExistIsUpright(int value) {
        assertThat(Exif.read(tiff(true, value, "")).orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void aCopyrightIsOneCleanLine() {
        assertThat(Exif.read(tiff(true, 1, "Ann\0Bob\0")).copyright()).isEqualTo("Ann Bob");
        assertThat(Exif.read(tiff(true, 1, " \n Änn \u0007\r\n Bob ")).copyright())
                .isEqualTo("Änn Bob");
        assertThat(Exif.read(tiff(true, 1, " \0")).copyright()).isNull();
        assertThat(Exif.read(tiff(true, 1, "Ann")).copyright()).isEqualTo("Ann");
        assertThat(Exif.read(tiff(true, 1, "x".repeat(60_000))).copyright()).isEqualTo("x".repeat(1_000));
        assertThat(Exif.read(tiff(true, 1, "𝄞".repeat(2_000))).copyright()).isEqualTo("𝄞".repeat(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Exif\0\0", "Exif\0\0MM", "MM\0*\0\0", "http://ns.adobe.com/xap/1.0/", "IM*\0\0\0\0\0\0"})
    void whatIsNoExifSaysNothing(String data) {
        assertThat(Exif.read(data.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Exif.NONE);
    }

    @Test
    void offsetsOutOfTheDataSayNothing() {
        for (int at = 4; at < 40; at++) {
            byte[] tiff = tiff(true, 6, "(c) Ann");
            Arrays.fill(tiff, at, at + 4, (byte) 0xFF);
            assertThat(Exif.read(tiff)).isNotNull();
        }
        byte[] tiff = tiff(false, 6, "(c) Ann");
        ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -8);
        assertThat(Exif.read(tiff)).isEqualTo(Exif.NONE);
    }

    @Test
    void whateverTheBytesAreTheyAreReadAndSayLittle() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            byte[] nearly = named(tiff(random.nextBoolean(), 6, "(c) Ann"));
            for (int i = random.nextInt(4); i >= 0; i--) {
                nearly[6 + random.nextInt(nearly.length - 6)] = (byte) random.nextInt(256);
            }
            Exif exif = Exif.read(Arrays.copyOf(nearly, random.nextInt(nearly.length + 1)));
            assertThat(exif.orientation()).isNotNull();
            if (exif.copyright() != null) {
                assertThat(exif.copyright()).isNotBlank().hasSizeLessThanOrEqualTo(Exif.MAX_COPYRIGHT);
            }
        }
    }

    static byte[] named(byte[] tiff) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff);
        return out.toByteArray();
    }

    /** A directory with a foreign entry, the orientation and the copyright. */
    static byte[] tiff(boolean bigEndian, int orientation, String copyright) {
        byte[] text = copyright.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + text.length);
        out.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        out.put((byte) (bigEndian ? 'M' : 'I')).put((byte) (bigEndian ? 'M' : 'I'));
        out.putShort((short) 42).putInt(8);
        out.putShort((short) 3);
        entry(out, 0x010F, 2, 4).putInt(0x41424300);
        entry(out, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(out, 0x8298, 2, text.length);
        if (text.length <= 4) {
            out.put(Arrays.copyOf(text, 4));
        } else {
            out.putInt(50);
        }
        out.putInt(0).put(text);
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer out, int tag, int type, int count) {
        return out.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
