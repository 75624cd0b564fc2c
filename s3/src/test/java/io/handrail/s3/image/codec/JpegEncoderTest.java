package io.handrail.s3.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegEncoderTest {

    @ParameterizedTest
    @CsvSource({
        "RGB,200,150,false,false", "RGB,200,150,false,true", "RGB,200,150,true,false", "RGB,200,150,true,true",
        "GREY,200,150,false,false", "GREY,200,150,true,true", "RGB,1,1,true,false", "RGB,17,9,true,false",
        "RGB,9,33,false,false", "RGB,16,16,false,false", "GREY,1,40,true,false"
    })
    void anotherDecoderSeesTheImage(Layout layout, int width, int height, boolean progressive, boolean fullColor) {
        Pixels image = Pictures.rings(width, height, layout);
        byte[] file = JpegEncoder.encode(image, new JpegOptions(95, progressive, fullColor), Metadata.NONE);
        Pixels back = Reference.decode(file, layout);
        assertThat(back.width()).isEqualTo(width);
        assertThat(back.height()).isEqualTo(height);
        assertThat(meanDifference(image, back)).isLessThan(3);
        if (width > 100) {
            assertThat(Pictures.similarity(image, back)).isGreaterThan(0.98);
        }
        assertThat(ImageHeader.read(file)).isEqualTo(new ImageHeader(ImageType.JPEG, width, height, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 75, 90, 100})
    void noiseSurvivesAtEveryQuality(int quality) {
        Pixels noise = Pictures.noise(70, 50, Layout.RGB, quality);
        Pixels plain =
                Reference.decode(JpegEncoder.encode(noise, JpegOptions.quality(quality), Metadata.NONE), Layout.RGB);
        Pixels progressive = Reference.decode(
                JpegEncoder.encode(noise, new JpegOptions(quality, true, false), Metadata.NONE), Layout.RGB);
        assertThat(progressive.samples()).isEqualTo(plain.samples());
        if (quality == 100) {
            Pixels grey = Pictures.noise(70, 50, Layout.GREY, 1);
            Pixels back =
                    Reference.decode(JpegEncoder.encode(grey, JpegOptions.quality(100), Metadata.NONE), Layout.GREY);
            assertThat(Pictures.difference(grey, back)).isLessThan(4);
        }
    }

    @Test
    void thousandsOfEmptyBlocksInARowAreCounted() {
        Pixels flat = Pictures.constant(3_000, 1_000, Layout.GREY, (byte) 90);
        Pixels back = Reference.decode(
                JpegEncoder.encode(flat, new JpegOptions(80, true, false), Metadata.NONE), Layout.GREY);
        assertThat(Pictures.difference(flat, back)).isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 85})
    void itIsAsGoodAndAsSmallAsImageIosWithTablesOfItsOwn(int quality) throws Exception {
        Pixels image = Pictures.rings(640, 480, Layout.RGB);
        byte[] ours = JpegEncoder.encode(image, JpegOptions.quality(quality), Metadata.NONE);
        byte[] theirs = withImageIo(image, quality);
        assertThat((double) ours.length / theirs.length).isBetween(0.97, 1.03);
        assertThat(Pictures.similarity(image, Reference.decode(ours, Layout.RGB)))
                .isGreaterThan(Pictures.similarity(image, Reference.decode(theirs, Layout.RGB)) - 0.002);
    }

    @Test
    void aProfileAndExifAreWrittenInSegments() {
        byte[] icc = Pictures.noise(300, 300, Layout.GREY, 5).samples();
        byte[] exif = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        Pixels image = Pictures.rings(20, 20, Layout.RGB);
        byte[] file = JpegEncoder.encode(image, JpegOptions.quality(80), new Metadata(icc, exif));
        byte[] without = JpegEncoder.encode(image, JpegOptions.quality(80), Metadata.NONE);
        assertThat(file.length - without.length).isEqualTo(4 + 6 + exif.length + 2 * (4 + 14) + icc.length);
        int first = indexOf(file, "ICC_PROFILE\0");
        int second = first + 65_519 + 18;
        assertThat(Arrays.copyOfRange(file, first + 14, first + 14 + 65_519)).isEqualTo(Arrays.copyOf(icc, 65_519));
        assertThat(file[second + 12]).isEqualTo((byte) 2);
        assertThat(ImageHeader.read(file).width()).isEqualTo(20);
    }

    @Test
    void anImageWithAlphaIsRefused() {
        assertThatThrownBy(() ->
                        JpegEncoder.encode(Pictures.rings(8, 8, Layout.RGBA), JpegOptions.quality(80), Metadata.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RGBA");
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static double meanDifference(Pixels one, Pixels other) {
        long sum = 0;
        for (int i = 0; i < one.samples().length; i++) {
            sum += Math.abs((one.samples()[i] & 0xFF) - (other.samples()[i] & 0xFF));
        }
        return (double) sum / one.samples().length;
    }

    private static byte[] withImageIo(Pixels image, int quality) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            param.setOptimizeHuffmanTables(true);
            writer.setOutput(out);
            writer.write(null, new IIOImage(Reference.buffered(image), null, null), param);
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
