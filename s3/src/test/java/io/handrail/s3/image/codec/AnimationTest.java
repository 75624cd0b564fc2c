package io.handrail.s3.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnimationTest {

    private static final int SIDE = 40;

    /** What a reader says. */
    private static final class Frames implements FrameSink {

        final List<Pixels> images = new ArrayList<>();
        final List<Integer> millis = new ArrayList<>();
        int loops = -1;

        static Frames of(byte[] file) {
            Frames frames = new Frames();
            ImageDecoder.decodeFrames(file, DecodePolicy.STRICT, frames);
            return frames;
        }

        @Override
        public void start(int width, int height, int count) {
            loops = count;
        }

        @Override
        public void frame(Pixels canvas, int duration) {
            Pixels copy = canvas.cut(0, 0, canvas.width(), canvas.height());
            images.add(new Pixels(
                    copy.width(), copy.height(), copy.layout(), copy.samples().clone()));
            millis.add(duration);
        }
    }

    static Stream<byte[]> files() {
        WebpAnimation webp = new WebpAnimation(WebpOptions.losslessly());
        GifAnimation gif = new GifAnimation();
        play(webp, squares());
        play(gif, squares());
        return Stream.of(webp.finish(), gif.finish());
    }

    private static void play(FrameSink sink, List<Pixels> frames) {
        sink.start(SIDE, SIDE, 3);
        for (int i = 0; i < frames.size(); i++) {
            sink.frame(frames.get(i), 50 + 10 * i);
        }
    }

    /** A square that wanders over a picture; then over nothing, leaving nothing; then nothing at all. */
    private static List<Pixels> squares() {
        List<Pixels> frames = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Pixels frame = i < 4
                    ? Pictures.constant(SIDE, SIDE, Layout.RGBA, (byte) 10, (byte) 120, (byte) 200, (byte) -1)
                    : new Pixels(SIDE, SIDE, Layout.RGBA);
            Pixels square = Pictures.constant(9, 7, Layout.RGBA, (byte) 250, (byte) (i * 20), (byte) 3, (byte) -1);
            frame.paste(square, 3 * i, 2 * i + 1);
            frames.add(frame);
        }
        frames.add(new Pixels(SIDE, SIDE, Layout.RGBA));
        frames.add(new Pixels(SIDE, SIDE, Layout.RGBA));
        return frames;
    }

    @ParameterizedTest
    @MethodSource("files")
    void framesTimesAndRepetitionsSurvive(byte[] file) {
        Frames back = Frames.of(file);
        List<Pixels> squares = squares();
        assertThat(back.loops).isEqualTo(3);
        assertThat(back.millis).containsExactly(50, 60, 70, 80, 90, 100, 110, 120, 130, 140);
        for (int i = 0; i < squares.size(); i++) {
            ImageDecoderTest.hideInvisible(back.images.get(i));
            assertThat(Pictures.difference(squares.get(i), back.images.get(i)))
                    .as("frame %s", i)
                    .isZero();
        }
        assertThat(ImageHeader.read(file).frames()).isEqualTo(squares.size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFirstFrameIsTheStill(byte[] file) {
        Pixels still = ImageDecoder.decode(file, DecodePolicy.STRICT).pixels();
        assertThat(still.samples()[still.index(30, 30) + 2]).isEqualTo((byte) 200);
        ImageLimits few = new ImageLimits(1_000_000, 1_000_000, 1_000, 200, 5);
        DecodePolicy policy = new DecodePolicy(few, false, () -> false);
        assertThat(Pictures.difference(still, ImageDecoder.decode(file, policy).pixels()))
                .isZero();
        assertThatThrownBy(() -> ImageDecoder.decodeFrames(file, policy, new Frames()))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_FRAMES));
    }

    @Test
    void imageIoReadsTheFramesOfGif() throws Exception {
        byte[] file = files().toList().get(1);
        var reader = javax.imageio.ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(new javax.imageio.stream.MemoryCacheImageInputStream(new java.io.ByteArrayInputStream(file)));
        assertThat(reader.getNumImages(true)).isEqualTo(10);
        assertThat(reader.read(0).getRGB(30, 30)).isEqualTo(0xFF0A78C8);
        reader.dispose();
    }

    @Test
    void onlyWhatChangesIsWritten() {
        GifAnimation still = new GifAnimation();
        Pixels noise = PngEncoderTest.colored(SIDE, SIDE, Layout.RGB, 200);
        still.start(SIDE, SIDE, 0);
        still.frame(noise, 10);
        int one = still.finish().length;
        GifAnimation moving = new GifAnimation();
        moving.start(SIDE, SIDE, 0);
        for (int i = 0; i < 10; i++) {
            moving.frame(noise, 10);
        }
        assertThat(moving.finish().length).isLessThan(one + 10 * 40);
    }

    @Test
    void aGifOfAPhotoLooksLikeIt() {
        Pixels photo = Pictures.rings(200, 150, Layout.RGB);
        GifAnimation gif = new GifAnimation();
        gif.start(200, 150, 1);
        gif.frame(photo, 0);
        byte[] file = gif.finish();
        Pixels back = ImageDecoder.decode(file, DecodePolicy.STRICT).pixels();
        assertThat(Pictures.difference(back, Reference.decode(file, Layout.RGB)))
                .isZero();
        assertThat(Pictures.similarity(photo, back)).isGreaterThan(0.85);
        assertThat(colors(back)).isLessThanOrEqualTo(256);
    }

    @Test
    void noiseOfEverySizeSurvivesTheCompression() {
        for (int colors : new int[] {1, 2, 3, 4, 5, 100, 255}) {
            Pixels image = PngEncoderTest.colored(211, 173, Layout.RGB, colors);
            GifAnimation gif = new GifAnimation();
            gif.start(211, 173, 1);
            gif.frame(image, 0);
            byte[] file = gif.finish();
            assertThat(Pictures.difference(
                            image,
                            ImageDecoder.decode(file, DecodePolicy.STRICT).pixels()))
                    .isZero();
            assertThat(Pictures.difference(image, Reference.decode(file, Layout.RGB)))
                    .isZero();
        }
    }

    @Test
    void aFrameOfAnotherSizeAndAnAnimationWithoutFramesAreRefused() {
        WebpAnimation webp = new WebpAnimation(WebpOptions.quality(80));
        webp.start(10, 10, 0);
        assertThatThrownBy(() -> webp.frame(new Pixels(9, 10, Layout.RGB), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 x 10");
        assertThatThrownBy(webp::finish).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(new GifAnimation()::finish).isInstanceOf(IllegalStateException.class);
    }

    private static long colors(Pixels image) {
        return java.util.stream.IntStream.range(0, image.width() * image.height())
                .map(i -> Arrays.hashCode(Arrays.copyOfRange(image.samples(), 3 * i, 3 * i + 3)))
                .distinct()
                .count();
    }
}
