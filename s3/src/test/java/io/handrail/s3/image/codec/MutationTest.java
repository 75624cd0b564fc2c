package io.handrail.s3.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.handrail.s3.image.jpeg.Damage;
import io.handrail.s3.image.jpeg.JpegLimits;
import io.handrail.s3.image.jpeg.JpegReader;
import io.handrail.s3.image.jpeg.Shrink;
import io.handrail.s3.image.raster.Pixels;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Broken files of each format give an image or are refused, in bounded time and memory. {@code -Dmutations=100000} has
 * that many of each format.
 */
@Tag("fuzz")
class MutationTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);

    /** Images have 1,665 pixels; a claim of up to 25 megapixels that other bytes do not contradict is believed. */
    private static final ImageLimits LIMITS = new ImageLimits(100_000, 100_000, 32_767, 200, 50);

    private static final JpegLimits JPEG_LIMITS = new JpegLimits(32_767, 100_000, 200, 100, 8_000_000);
    private static final List<Shrink> SHRINKS = List.of(Shrink.values());

    /** Twelve times what the largest image takes, which is for decoders that keep planes of their own. */
    private static final long MAX_BYTES = 24_000_000;

    private static final long MAX_NANOS = 2_000_000_000L;

    @ParameterizedTest
    @EnumSource
    void aBrokenFileGivesAnImageOrIsRefused(ImageType type) {
        Random random = new Random(type.name().hashCode());
        byte[][] files = files(type);
        EnumSet<UnsupportedImageException.Reason> reasons = EnumSet.noneOf(UnsupportedImageException.Reason.class);
        int images = 0;
        // What is loaded at first counts for nobody.
        for (int i = 0; i < 4; i++) {
            decode(type, files[0], new DecodePolicy(LIMITS, false, () -> false), i);
        }
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] file = mutated(files[random.nextInt(files.length)], random);
            boolean keep = random.nextBoolean();
            long start = System.nanoTime();
            long allocated = allocated();
            DecodePolicy policy = new DecodePolicy(LIMITS, keep, () -> System.nanoTime() - start > MAX_NANOS);
            try {
                decode(type, file, policy, i);
                images++;
            } catch (UnsupportedImageException e) {
                reasons.add(e.reason());
            } catch (RuntimeException | Error e) {
                throw new AssertionError("Mutation " + i + " of " + type, e);
            }
            assertThat(allocated() - allocated).as("Memory of mutation %s", i).isLessThan(MAX_BYTES);
            assertThat(System.nanoTime() - start).as("Time of mutation %s", i).isLessThan(2 * MAX_NANOS);
        }
        assertThat(images).isPositive();
        assertThat(reasons)
                .contains(UnsupportedImageException.Reason.CORRUPT)
                .doesNotContain(UnsupportedImageException.Reason.OUT_OF_TIME);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsCutOffTakesNoMemoryForWhatItLacks(ImageType type) {
        isRefused(type, new byte[1]);
        for (byte[] file : files(type)) {
            for (int length = 1; length < Math.min(200, file.length); length++) {
                byte[] cut = Arrays.copyOf(file, length);
                long allocated = allocated();
                boolean refused = isRefused(type, cut);
                assertThat(allocated() - allocated)
                        .as("Memory of %s bytes", length)
                        .isLessThan(MAX_BYTES);
                assertThat(refused).isTrue();
            }
        }
    }

    private static boolean isRefused(ImageType type, byte[] file) {
        try {
            decode(type, file, new DecodePolicy(LIMITS, false, () -> false), 1);
            return false;
        } catch (UnsupportedImageException e) {
            return true;
        }
    }

    private static byte[][] files(ImageType type) {
        Map<String, byte[]> corpus = type == ImageType.JPEG ? Corpus.jpegs() : Corpus.files();
        return corpus.entrySet().stream()
                .filter(e -> e.getKey().startsWith(type.name().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .toArray(byte[][]::new);
    }

    private static void decode(ImageType type, byte[] file, DecodePolicy policy, int way) {
        if (type == ImageType.JPEG) {
            readJpeg(file, policy, SHRINKS.get(way % SHRINKS.size()));
        } else if (way % 4 != 0) {
            Pixels image = ImageDecoder.decode(file, policy).pixels();
            assertThat((long) image.width() * image.height()).isLessThanOrEqualTo(LIMITS.maxPixels());
        } else {
            decodeFrames(file, policy);
        }
    }

    private static void decodeFrames(byte[] file, DecodePolicy policy) {
        ImageDecoder.decodeFrames(file, policy, new FrameSink() {
            @Override
            public void start(int width, int height, int loops) {
                assertThat(width).isPositive();
            }

            @Override
            public void frame(Pixels canvas, int millis) {
                assertThat(millis).isNotNegative();
            }
        });
    }

    private static void readJpeg(byte[] file, DecodePolicy policy, Shrink shrink) {
        JpegReader reader = JpegReader.open(file, JPEG_LIMITS);
        int[] rows = {0};
        Damage damage = policy.keepTruncated() ? Damage.KEEP : Damage.REFUSE;
        reader.read(shrink, damage, policy::checkTime, (samples, offset, count) -> rows[0] += count);
        assertThat(rows[0]).isEqualTo(shrink.side(reader.header().height()));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** A few bytes changed, mostly at the beginning, or some left out, doubled or cut off. */
    private static byte[] mutated(byte[] original, Random random) {
        byte[] file = original.clone();
        int kind = random.nextInt(8);
        if (kind == 0) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        } else if (kind == 1) {
            int from = random.nextInt(file.length);
            int to = Math.min(file.length, from + 1 + random.nextInt(40));
            byte[] shorter = Arrays.copyOf(file, file.length - (to - from));
            System.arraycopy(file, to, shorter, from, file.length - to);
            return shorter;
        }
        int reach = kind < 5 ? Math.min(file.length, 160) : file.length;
        byte[] extreme = {0, -1, 127, -128, 1};
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(reach);
            file[at] = switch (random.nextInt(3)) {
                case 0 -> extreme[random.nextInt(extreme.length)];
                case 1 -> (byte) (file[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt(256);
            };
        }
        return file;
    }
}
