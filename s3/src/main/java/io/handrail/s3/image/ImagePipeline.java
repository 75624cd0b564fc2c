package io.handrail.s3.image;

import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.ImageDecoder;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageLimits;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.JpegEncoder;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.WebpUnavailableException;
import io.handrail.s3.image.jpeg.Damage;
import io.handrail.s3.image.jpeg.JpegHeader;
import io.handrail.s3.image.jpeg.JpegLimits;
import io.handrail.s3.image.jpeg.JpegReader;
import io.handrail.s3.image.jpeg.Shrink;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes small files of a large one: each image is decoded once, row by row, for all its variants. A JPEG image is made
 * smaller while it is decoded, so that it is never in memory as a whole; of other formats only PNG comes row by row.
 *
 * <p>Results are upright, in sRGB, and without metadata. A file is told by its first bytes, and takes no memory before its
 * size was checked. Immutable, so for all threads.
 */
public final class ImagePipeline {

    /** Of a progressive JPEG image, for each pixel, until its last pass: two for each sample, and four inks at most. */
    private static final int COEFFICIENT_BYTES = 8;

    private final ImageSettings settings;

    /** With settings of one's own. */
    public ImagePipeline(ImageSettings settings) {
        this.settings = settings;
    }

    /** What it takes, and how it works. */
    public ImageSettings settings() {
        return settings;
    }

    /**
     * Makes variants of an image that nobody has asked for yet, so that {@link ImageFormat#AUTO} is JPEG, or PNG for a
     * transparent image.
     *
     * @see #make(byte[], List, String, BooleanSupplier)
     */
    public List<ImageFile> make(byte[] file, List<Variant> variants, BooleanSupplier outOfTime) {
        return make(file, variants, null, outOfTime);
    }

    /**
     * Makes variants of an image, in their order.
     *
     * @param accept the header {@code Accept} of who asks, for {@link ImageFormat#AUTO}; null if there is none
     * @param outOfTime asked often; from the first true on the file is refused
     * @throws UnsupportedImageException if the file is refused; its message is read after the file's name
     * @throws WebpUnavailableException if a variant is WebP, there is no libwebp here, and no fall-back is named
     */
    public List<ImageFile> make(
            byte[] file, List<Variant> variants, @Nullable String accept, BooleanSupplier outOfTime) {
        if (file.length > settings.maxBytes()) {
            throw tooLarge(settings.maxBytes());
        }
        ImageType type = ImageType.of(file);
        DecodePolicy policy = new DecodePolicy(settings.limits(), settings.keepTruncated(), outOfTime);
        if (type == ImageType.JPEG) {
            Stills stills = new Stills(variants, settings);
            readJpeg(file, policy, stills);
            return stills.files(accept);
        }
        List<Variant> moving = moving(file, type, variants, accept);
        List<ImageFile> files = new ArrayList<>();
        if (moving.size() < variants.size()) {
            Stills stills = new Stills(without(variants, moving), settings);
            ImageDecoder.decodeRows(file, policy, stills);
            files.addAll(stills.files(accept));
        }
        if (!moving.isEmpty()) {
            Animations animations = new Animations(moving, accept, settings.scaling());
            ImageDecoder.decodeFrames(file, policy, animations);
            files.addAll(animations.files());
        }
        files.sort((a, b) -> Integer.compare(variants.indexOf(a.variant()), variants.indexOf(b.variant())));
        return List.copyOf(files);
    }

    /** For who sees a size before the file. */
    static UnsupportedImageException tooLarge(long maxBytes) {
        return new UnsupportedImageException(Reason.TOO_LARGE, "is larger than " + maxBytes + " bytes");
    }

    private void readJpeg(byte[] file, DecodePolicy policy, Stills stills) {
        JpegReader reader = JpegReader.open(file, limits(JpegLimits.STANDARD.maxBytes()));
        JpegHeader header = reader.header();
        if (header.progressive()) {
            long most = header.width() * (long) header.height() * COEFFICIENT_BYTES;
            reader = JpegReader.open(file, limits(Math.min(most, ImageLimits.spareHeap(most))));
        }
        stills.plan(header.width(), header.height(), header.metadata());
        Damage damage = policy.keepTruncated() ? Damage.KEEP : Damage.REFUSE;
        reader.read(Shrink.by(stills.shrink()), damage, new TimeCheck(policy), stills);
    }

    /** A class, because the first lambda expression of a process takes longer to start than much of a thumbnail. */
    private record TimeCheck(DecodePolicy policy) implements Runnable {
        @Override
        public void run() {
            policy.checkTime();
        }
    }

    private JpegLimits limits(long maxBytes) {
        ImageLimits limits = settings.limits();
        return new JpegLimits(
                Math.min(limits.maxSide(), JpegEncoder.MAX_SIDE),
                limits.maxShrunkPixels(),
                limits.maxAspect(),
                settings.maxScans(),
                Math.max(1, maxBytes));
    }

    private static List<Variant> moving(byte[] file, ImageType type, List<Variant> variants, @Nullable String accept) {
        boolean can = type == ImageType.GIF || type == ImageType.WEBP;
        if (!can || variants.stream().noneMatch(v -> v.output().animated())) {
            return List.of();
        }
        if (ImageHeader.read(file).frames() < 2) {
            return List.of();
        }
        return variants.stream()
                .filter(v -> v.output().animated() && Formats.animated(v.output(), accept) != null)
                .toList();
    }

    private static List<Variant> without(List<Variant> variants, List<Variant> some) {
        return variants.stream().filter(v -> !some.contains(v)).toList();
    }
}
