package io.handrail.s3.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {

    @ParameterizedTest
    @EnumSource(
            value = ImageType.class,
            names = {"WEBP"},
            mode = EnumSource.Mode.EXCLUDE)
    void theSizeIsReadFromFilesOfOtherPrograms(ImageType type) {
        byte[] file = Reference.encode(Reference.buffered(Pictures.rings(123, 45, Layout.RGB)), type.name());
        assertThat(ImageHeader.read(file)).isEqualTo(new ImageHeader(type, 123, 45, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // 16,383 by 16,383 pixels, in 38 bytes.
        "524946461e00000057454250565038200a0000003000009d012aff3fff3f00000000000000",
        "524946461a00000057454250565038580a00000000000000fe3f00fe3f00",
        "524946461600000057454250565038 4c0a0000002ffebfff0f0000000000",
    })
    void hugeWebpImagesInAFewBytesAreRefused(String hex) {
        ImageHeader header = ImageHeader.read(HexFormat.of().parseHex(hex.replace(" ", "")));
        assertThat(header.width()).isEqualTo(16_383);
        assertThat(header.height()).isEqualTo(header.width());
        refused(header, false, Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "30000,30000,1,false,TOO_LARGE",
        "65500,65500,1,true,TOO_LARGE",
        "40000,100,1,true,TOO_LARGE",
        "30000,100,1,true,TOO_LARGE",
        "100,100,100000,false,TOO_MANY_FRAMES",
        "0,100,1,true,CORRUPT"
    })
    void bombsAreRefused(int width, int height, int frames, boolean shrunk, Reason reason) {
        refused(new ImageHeader(ImageType.PNG, width, height, frames), shrunk, reason);
    }

    @Test
    void aLargePhotoIsTakenWhereItIsShrunkOnly() {
        ImageHeader photo = new ImageHeader(ImageType.JPEG, 8_000, 6_000, 1);
        assertThatCode(() -> ImageLimits.STANDARD.check(photo, true)).doesNotThrowAnyException();
        refused(photo, false, Reason.TOO_LARGE);
    }

    @Test
    void moreThanTheFreeMemoryIsRefusedWithAnAdvice() {
        long heap = Runtime.getRuntime().maxMemory();
        int side = (int) Math.sqrt(heap / 8.0) + 1;
        ImageLimits generous = new ImageLimits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 200, 1);
        assertThatThrownBy(() -> generous.check(new ImageHeader(ImageType.PNG, side, side, 1), false))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("give the function more");
    }

    private static void refused(ImageHeader header, boolean shrunk, Reason reason) {
        assertThatThrownBy(() -> ImageLimits.STANDARD.check(header, shrunk))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg'/> | SVG",
                "<?xml version='1.0'?><svg/> | SVG",
                "%PDF-1.7 | PDF",
                "____ftypheic | HEIC",
                "____ftypavif | AVIF",
                "____ftypisom | video",
                "BM, a text that begins so | not an image",
                "ffconcat version 1.0 | not an image"
            })
    void whatIsNoImageIsNamed(String text, String name) {
        assertThatThrownBy(() -> ImageType.of(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<?PHP phpinfo()?>", "%PDF-1.4\n", "<SVG onload=x>"})
    void anImageThatIsSomethingElseAsWellIsRefused(String other) {
        byte[] gif = Reference.encode(Reference.buffered(Pictures.rings(2, 2, Layout.RGB)), "gif");
        byte[] file = insert(gif, 20, other.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ImageType.of(file))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("as well");
    }

    @Test
    void anArchiveBehindAPhotoIsRefusedAndAFilmIsNot() {
        byte[] photo = Reference.encode(Reference.buffered(Pictures.rings(9, 9, Layout.RGB)), "jpeg");
        byte[] zip = "PK\3\4....PK\5\6\0\0\0\0\1\0\1\0\0\0\0\0\0\0\0\0\2\0hi".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ImageType.of(insert(photo, photo.length, zip)))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("ZIP");
        byte[] film = "\0\0\0\u0018ftypmp42 and so on".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageType.of(insert(photo, photo.length, film))).isEqualTo(ImageType.JPEG);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageType.class,
            names = {"WEBP"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFileCutOffAnywhereInItsHeaderIsRefused(ImageType type) {
        byte[] file = Reference.encode(Reference.buffered(Pictures.rings(12, 4, Layout.RGB)), type.name());
        for (int length = 0; length < 20; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> ImageHeader.read(cut)).isInstanceOf(UnsupportedImageException.class);
        }
    }

    private static byte[] insert(byte[] file, int at, byte[] other) {
        byte[] result = new byte[file.length + other.length];
        System.arraycopy(file, 0, result, 0, at);
        System.arraycopy(other, 0, result, at, other.length);
        System.arraycopy(file, at, result, at + other.length, file.length - at);
        return result;
    }
}
